package dev.platformgen.delivery.argocd;

import dev.platformgen.Draft;
import dev.platformgen.value.Names;

/** Checks what names a repository, a revision or a folder in one. */
final class Repositories {
    private static final String CREDENTIALS_WHY =
            "the file is committed and shown by Argo CD, and so would be what lets one into the repository";

    private Repositories() {}

    /** A Git repository over HTTPS or SSH. */
    static void checkGit(Draft draft, String url) {
        boolean known =
                startsWithHost(url, "https://") || startsWithHost(url, "http://") || startsWithHost(url, "ssh://");
        if ((!known && !isScp(url)) || hasBlank(url)) {
            draft.error(
                    "repository was " + Names.quoted(url) + ", must be the address of a Git repository",
                    "Argo CD could not clone it, and no Application would ever sync",
                    "repository(\"https://git.example.com/acme/platform.git\") or"
                            + " repository(\"git@git.example.com:acme/platform.git\")");
        } else {
            checkCredentials(draft, url);
        }
    }

    /** A Git or Helm repository, or the path of an OCI registry. */
    static void checkAny(Draft draft, String url) {
        if (url.isEmpty() || hasBlank(url) || url.startsWith("oci://")) {
            draft.error(
                    "repository was " + Names.quoted(url)
                            + ", must be the address of a Git or Helm repository, or the path of an OCI registry",
                    "Argo CD could not read from it, and the Application would never sync",
                    "repository(\"https://git.example.com/acme/platform.git\"), or repository(\"ghcr.io/acme/charts\")"
                            + " for a registry");
        } else {
            checkCredentials(draft, url);
        }
    }

    private static void checkCredentials(Draft draft, String url) {
        int scheme = url.indexOf("://");
        int host = scheme < 0 ? 0 : scheme + 3;
        int slash = url.indexOf('/', host);
        String authority = url.substring(host, slash < 0 ? url.length() : slash);
        int at = authority.lastIndexOf('@');
        boolean http = url.startsWith("http");
        if (at >= 0 && scheme >= 0 && (http || authority.substring(0, at).indexOf(':') >= 0)) {
            draft.error(
                    "repository had credentials in it",
                    CREDENTIALS_WHY,
                    "repository(\"" + url.substring(0, host) + authority.substring(at + 1)
                            + url.substring(Math.max(slash, 0))
                            + "\"), and a repository Secret in Argo CD's namespace");
        }
    }

    /** A folder below the root of a repository. */
    static void checkFolder(Draft draft, String property, String path) {
        String clean = clean(path);
        if (!clean.equals(path)) {
            draft.error(
                    property + " was " + Names.quoted(path)
                            + ", must be a folder below the repository's root, its parts joined by single '/'",
                    "Argo CD would not find it: app path does not exist (ARGO-002)",
                    clean.isEmpty()
                            ? "no " + property + "(…) at all, which is the root itself"
                            : property + "(\"" + clean + "\")");
        }
    }

    /** The path without what has no place in one: outer and double slashes, backslashes, {@code .} and {@code ..}. */
    private static String clean(String path) {
        StringBuilder clean = new StringBuilder();
        for (String part : path.replace('\\', '/').strip().split("/", -1)) {
            if (!part.isBlank() && !part.equals(".") && !part.equals("..")) {
                clean.append(clean.length() == 0 ? "" : "/").append(part);
            }
        }
        return clean.toString();
    }

    private static boolean startsWithHost(String url, String scheme) {
        int slash = url.indexOf('/', scheme.length());
        return url.startsWith(scheme) && slash > scheme.length() && slash < url.length() - 1;
    }

    private static boolean isScp(String url) {
        int at = url.indexOf('@');
        int colon = url.indexOf(':', at + 1);
        return at > 0 && colon > at + 1 && colon < url.length() - 1 && !url.contains("://");
    }

    private static boolean hasBlank(String text) {
        return text.chars().anyMatch(c -> c <= ' ' || c == 127);
    }
}
