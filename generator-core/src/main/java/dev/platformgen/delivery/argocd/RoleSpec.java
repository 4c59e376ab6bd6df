package dev.platformgen.delivery.argocd;

import dev.platformgen.Draft;
import dev.platformgen.origin.Nearest;
import dev.platformgen.origin.Setting;
import dev.platformgen.origin.Trace;
import dev.platformgen.tree.Mapping;
import dev.platformgen.tree.Node;
import dev.platformgen.tree.Nodes;
import dev.platformgen.tree.Scalar;
import dev.platformgen.tree.Sequence;
import dev.platformgen.value.Names;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of {@code spec.roles} of an AppProject. Policies are written for the project's own name, which depends on the
 * environment.
 *
 * @see <a href="https://argo-cd.readthedocs.io/en/stable/operator-manual/rbac/">RBAC Configuration</a>
 */
public final class RoleSpec {
    private static final List<String> RESOURCES =
            List.of("applications", "applicationsets", "clusters", "exec", "logs", "repositories");

    private record Policy(String resource, String action, String effect, Trace trace) {}

    private final Draft draft;
    private final String name;
    private final List<Policy> policies = new ArrayList<>();
    private final List<Node> groups = new ArrayList<>();
    private @Nullable Setting<String> description;

    RoleSpec(Draft draft, String name) {
        this.draft = draft;
        this.name = name;
        if (!Names.isLabel(name)) {
            draft.error(
                    "name was " + Names.quoted(name) + ", must be of a-z, 0-9 and '-'",
                    "it is part of every policy, where a comma or space ends it",
                    "role(\"" + Names.suggestLabel(name) + "\", …)");
        }
    }

    /** {@code description}. */
    public RoleSpec description(String text) {
        description = draft.set("description", text);
        return this;
    }

    /**
     * A policy that lets the role do something with everything in the project: {@code allow("applications", "sync")} is
     * {@code p, proj:<project>:<role>, applications, sync, <project>/*, allow}.
     *
     * @param resource {@code applications}, {@code applicationsets}, {@code clusters}, {@code exec}, {@code logs} or
     *     {@code repositories}
     * @param action {@code get}, {@code create}, {@code update}, {@code delete}, {@code sync}, {@code override},
     *     {@code action/…}, or {@code *}
     */
    public RoleSpec allow(String resource, String action) {
        return policy(resource, action, "allow");
    }

    /** A policy that forbids it, whatever else allows it. */
    public RoleSpec deny(String resource, String action) {
        return policy(resource, action, "deny");
    }

    /** One entry of {@code groups}: an OIDC group whose members have the role. */
    public RoleSpec group(String name) {
        Setting<String> setting = draft.set("group", name);
        if (setting != null) {
            groups.add(Nodes.of(setting.value(), setting.trace()));
        }
        return this;
    }

    private RoleSpec policy(String resource, String action, String effect) {
        if (!RESOURCES.contains(resource)) {
            draft.error(
                    "policy resource was " + Names.quoted(resource) + ", must be one of "
                            + String.join(", ", RESOURCES),
                    "Argo CD refuses a project with a policy for anything else (ARGO-012)",
                    effect + "(\"" + Nearest.of(resource, RESOURCES).orElse("applications") + "\", …)");
        }
        if (action.isBlank() || action.indexOf(',') >= 0 || action.indexOf('\n') >= 0) {
            draft.error(
                    "policy action was " + Names.quoted(action) + ", must be one action",
                    "policies are lines of comma-separated fields (ARGO-012)",
                    effect + "(\"" + resource + "\", \"sync\"), once per action");
        }
        Setting<String> setting = draft.set("policy", action);
        policies.add(new Policy(resource, action, effect, setting == null ? draft.trace() : setting.trace()));
        return this;
    }

    Mapping build(String project) {
        List<Node> lines = new ArrayList<>();
        for (Policy policy : policies) {
            String line = "p, proj:" + project + ":" + name + ", " + policy.resource() + ", " + policy.action() + ", "
                    + project + "/*, " + policy.effect();
            lines.add(Scalar.string(line, policy.trace()));
        }
        return Mapping.builder()
                .trace(draft.trace())
                .put("name", Scalar.string(name, draft.trace()))
                .put("description", description)
                .putUnlessEmpty("policies", Sequence.of(lines))
                .putUnlessEmpty("groups", Sequence.of(groups))
                .build();
    }
}
