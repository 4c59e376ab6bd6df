package dev.platformgen.delivery.argocd;

import dev.platformgen.Draft;
import dev.platformgen.origin.Setting;
import dev.platformgen.tree.Mapping;
import dev.platformgen.tree.MappingBuilder;
import dev.platformgen.tree.Node;
import dev.platformgen.tree.Nodes;
import dev.platformgen.tree.Sequence;
import dev.platformgen.value.Names;
import dev.platformgen.value.Namespace;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of {@code spec.ignoreDifferences} of an Application.
 *
 * @see <a href="https://argo-cd.readthedocs.io/en/stable/user-guide/diffing/">Diff Customization</a>
 */
public final class IgnoreDifferenceSpec {
    private final Draft draft;
    private final MappingBuilder entry = Mapping.builder();
    private final List<Node> jsonPointers = new ArrayList<>();
    private final List<Node> jqPathExpressions = new ArrayList<>();
    private final List<Node> managers = new ArrayList<>();

    IgnoreDifferenceSpec(Draft draft, String group, String kind) {
        this.draft = draft;
        if (!group.isEmpty()) {
            entry.put("group", Nodes.of(group, draft.trace()));
        }
        entry.put("kind", Nodes.of(kind, draft.trace()));
    }

    /** Only the object of that name. Default: every object of the kind. */
    public IgnoreDifferenceSpec name(String name) {
        entry.put("name", draft.set("name", name));
        return this;
    }

    /** Only objects of that namespace. Default: every namespace. */
    public IgnoreDifferenceSpec namespace(Namespace namespace) {
        entry.put("namespace", draft.set("namespace", namespace));
        return this;
    }

    /** A field by its JSON pointer: {@code /spec/replicas}. */
    public IgnoreDifferenceSpec jsonPointer(String pointer) {
        if (!pointer.startsWith("/")) {
            draft.error(
                    "jsonPointer was " + Names.quoted(pointer) + ", must begin with '/'",
                    "Argo CD cannot read it, and compares the field after all (RFC 6901)",
                    "jsonPointer(\"/" + pointer.replace('.', '/') + "\")");
        }
        return add(jsonPointers, draft.set("jsonPointer", pointer));
    }

    /** Fields by a jq expression: {@code .spec.template.spec.containers[].image}. */
    public IgnoreDifferenceSpec jqPathExpression(String expression) {
        return add(jqPathExpressions, draft.set("jqPathExpression", expression));
    }

    /** Every field that this manager owns: {@code kube-controller-manager}. */
    public IgnoreDifferenceSpec managedFieldsManager(String manager) {
        return add(managers, draft.set("managedFieldsManager", manager));
    }

    private IgnoreDifferenceSpec add(List<Node> list, @Nullable Setting<String> setting) {
        if (setting != null) {
            list.add(Nodes.of(setting.value(), setting.trace()));
        }
        return this;
    }

    Mapping build() {
        if (jsonPointers.isEmpty() && jqPathExpressions.isEmpty() && managers.isEmpty()) {
            draft.error(
                    draft.trace(),
                    "no field is named",
                    "an entry without fields ignores nothing",
                    "jsonPointer(\"/spec/replicas\")");
        }
        return entry.putUnlessEmpty("jsonPointers", Sequence.of(jsonPointers))
                .putUnlessEmpty("jqPathExpressions", Sequence.of(jqPathExpressions))
                .putUnlessEmpty("managedFieldsManagers", Sequence.of(managers))
                .trace(draft.trace())
                .build();
    }
}
