package dev.platformgen.component.kubernetes;

import dev.platformgen.Context;
import dev.platformgen.Draft;
import dev.platformgen.model.RawEdit;
import dev.platformgen.reference.Addressed;
import dev.platformgen.reference.Endpoint;
import dev.platformgen.reference.Provider;
import dev.platformgen.tree.Manifest;
import dev.platformgen.tree.Mapping;
import dev.platformgen.tree.Resource;
import dev.platformgen.value.ComponentId;
import dev.platformgen.value.Names;
import io.fabric8.kubernetes.api.model.Service;

/** What an alias stands for, whether it can, and the Service it becomes. */
final class ExternalNames {
    private ExternalNames() {}

    /**
     * The complete DNS name of the target. A resolver follows the alias without its search list, so the {@code
     * service.namespace} that clients write is not enough.
     */
    static String of(Addressed<?> target, String clusterDomain) {
        String host = target.endpoint().host();
        if (host.endsWith(".svc")) {
            return host + "." + clusterDomain;
        }
        return isService(target, host) ? host + ".svc." + clusterDomain : host;
    }

    private static boolean isService(Addressed<?> target, String host) {
        boolean twoLabels = host.indexOf('.') > 0 && host.indexOf('.') == host.lastIndexOf('.');
        Provider provider = target.provider();
        return twoLabels
                && (!provider.external()
                        || host.endsWith("." + provider.id().namespace().name()));
    }

    static void check(Draft draft, Addressed<?> target, String externalName, String clusterDomain) {
        ComponentId id = draft.id();
        String name = id.name();
        boolean startsWithLetter = !name.isEmpty() && name.charAt(0) >= 'a' && name.charAt(0) <= 'z';
        if (Names.isSubdomain(name) && !(Names.isLabel(name) && startsWithLetter)) {
            draft.error(
                    draft.trace(),
                    "name was " + Names.quoted(name)
                            + ", must be at most 63 of a-z, 0-9 and '-', starting with a letter",
                    "the name of a Service is one DNS label (RFC 1035); the API server refuses others",
                    "\"" + Names.suggestLabel(startsWithLetter ? name : "service-" + name) + "\"");
        }
        if (externalName.equals(name + "." + id.namespace() + ".svc." + clusterDomain)) {
            draft.error(
                    draft.trace(),
                    "it is an alias for itself: " + externalName,
                    "it would take the place of the Service it stands for, and its name would lead back to it",
                    "another name or namespace for the alias, or the address itself instead of an alias");
        }
        if (target.tls()) {
            draft.warning(
                    draft.trace(),
                    "it stands for " + target.describe() + ", which has TLS",
                    "the certificate does not carry the alias's name, so clients that check it refuse to connect (NET-006)",
                    "the address itself instead of the alias, or a listener without TLS");
        }
    }

    /** The target as seen through its alias; under a stand-in name where the alias's own has been refused. */
    static <R extends Addressed<R>> R through(AliasService.To<R> alias) {
        ComponentId id = alias.id();
        String name = Names.isLabel(id.name()) ? id.name() : Names.suggestLabel(id.name());
        return alias.target()
                .through(
                        Provider.component(id, alias.trace()),
                        Endpoint.service(
                                name, id.namespace(), alias.target().endpoint().port()));
    }

    static Resource service(AliasService.To<?> alias, Context context) {
        Mapping spec = Mapping.builder()
                .trace(alias.trace())
                .put("type", "ExternalName")
                .put("externalName", alias.externalName())
                .build();
        Manifest manifest = Manifest.of("v1", "Service", alias.id().name(), alias.trace())
                .namespace(alias.id().namespace())
                .put("spec", spec);
        alias.labels().forEach(manifest::label);
        alias.annotations().forEach(manifest::annotation);
        Resource resource = manifest.build();
        for (RawEdit<Service> edit : alias.edits()) {
            resource = resource.withBody(
                    edit.apply(resource.body(), Service.class, alias.id().path(), context::report));
        }
        return resource;
    }
}
