package dev.platformgen.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platformgen.origin.Origin;
import dev.platformgen.origin.Problem;
import dev.platformgen.tree.Mapping;
import dev.platformgen.yaml.YamlReader;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RawEditTest {
    private final List<Problem> problems = new ArrayList<>();

    @Test
    void whatAnEditChangesLeadsBackToItsLine() {
        RawEdit<Service> edit = RawEdit.here(service -> new ServiceBuilder(service)
                .editSpec()
                .withSessionAffinity("ClientIP")
                .endSpec()
                .build());

        Mapping edited = edit.apply(service(), Service.class, "data/web", problems::add);

        assertThat(edited.text("spec", "sessionAffinity")).contains("ClientIP");
        assertThat(edited.at("spec", "sessionAffinity").orElseThrow().trace()).isEqualTo(edit.trace());
        assertThat(edit.trace().nearest().orElseThrow().describe()).startsWith("RawEditTest.java:");
        assertThat(problems).isEmpty();
    }

    @Test
    void anEditThatThrowsIsAProblemAtItsLine() {
        RawEdit<Service> edit = RawEdit.here(service -> {
            throw new IllegalStateException("no such port\nmore");
        });

        assertThat(edit.apply(service(), Service.class, "data/web", problems::add))
                .isEqualTo(service());
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.path()).isEqualTo("data/web");
            assertThat(problem.what()).isEqualTo("raw edit failed: IllegalStateException: no such port");
            assertThat(problem.origin().flatMap(Origin::location))
                    .hasValueSatisfying(at -> assertThat(at.file()).isEqualTo("RawEditTest.java"));
        });
    }

    @Test
    @SuppressWarnings("NullAway") // what a user without a null checker may write
    void anEditThatReturnsNothingIsAProblem() {
        RawEdit.<Service>here(service -> null).apply(service(), Service.class, "data/web", problems::add);

        assertThat(problems)
                .singleElement()
                .extracting(Problem::what)
                .isEqualTo("raw edit failed: IllegalStateException: it returned null instead of the Service");
    }

    @Test
    void itsTextIsTheSameInEveryRun() {
        assertThat(RawEdit.<Service>here(service -> service)).hasToString("raw edit");
    }

    private static Mapping service() {
        return YamlReader.read("service.yaml", "apiVersion: v1\nkind: Service\nmetadata: {name: web}\nspec: {}")
                .mappings()
                .get(0);
    }
}
