package dev.platformgen.delivery.argocd;

import dev.platformgen.Draft;
import dev.platformgen.tree.Mapping;
import dev.platformgen.tree.MappingBuilder;

/**
 * {@code directory} of a source: how a folder of plain YAML is read.
 *
 * @see <a href="https://argo-cd.readthedocs.io/en/stable/user-guide/directory/">Directory</a>
 */
public final class DirectorySpec {
    private final Draft draft;
    private final MappingBuilder directory = Mapping.builder();

    DirectorySpec(Draft draft) {
        this.draft = draft;
    }

    /** {@code recurse}: true reads folders below it as well. Argo CD's own default is false. */
    public DirectorySpec recurse(boolean recurse) {
        directory.put("recurse", draft.set("recurse", recurse));
        return this;
    }

    /** {@code include}: only files that match the pattern, for example <code>{*.yml,*.yaml}</code>. */
    public DirectorySpec include(String pattern) {
        directory.put("include", draft.set("include", pattern));
        return this;
    }

    /** {@code exclude}: no files that match the pattern. Wins over {@link #include}. */
    public DirectorySpec exclude(String pattern) {
        directory.put("exclude", draft.set("exclude", pattern));
        return this;
    }

    Mapping build() {
        return directory.trace(draft.trace()).build();
    }
}
