package dev.platformgen.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.platformgen.Component;
import dev.platformgen.ManifestComponent;
import dev.platformgen.Release;
import dev.platformgen.origin.JavaCall;
import dev.platformgen.origin.Origin;
import dev.platformgen.origin.Problem;
import dev.platformgen.origin.Severity;
import dev.platformgen.tree.Mapping;
import dev.platformgen.tree.Resource;
import dev.platformgen.value.InvalidValueException;
import dev.platformgen.value.Names;
import dev.platformgen.yaml.Parsed;
import dev.platformgen.yaml.YamlReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/**
 * What holds for every component of every product. A component's test extends this and gives the fixtures; each call of a
 * fixture must build the component anew, so that building is judged as well as rendering.
 */
public abstract class ComponentLaws implements Runnable {
    private static final int ROUNDS = 16;

    /** The component with nothing but what is required. */
    protected abstract Component minimal();

    /** The component with every setter called once. */
    protected abstract Component full();

    /** The minimal component under another name. */
    protected abstract Component named(String name);

    /** Every required property, and the component without it. Empty where nothing is required. */
    protected abstract SortedMap<String, Component> incomplete();

    /** The releases the fixtures are written for; empty where the output depends on none. */
    protected abstract List<Release> releases();

    /** The folder of golden files. Default: the product's name. */
    protected String golden() {
        return full().id().product();
    }

    /** Whether the minimal component cannot do without a class of fabric8 or Strimzi. Default: it can. */
    protected boolean needsModels() {
        return false;
    }

    /** Makes and renders the minimal component and does nothing else. */
    @Override
    public final void run() {
        render(minimal());
    }

    @Test
    final void noModelIsLoadedForWhoDoesNotUseIt() throws ReflectiveOperationException {
        Set<String> loaded = WithoutModels.loadedBy(getClass());
        if (needsModels()) {
            assertThat(loaded).isNotEmpty();
        } else {
            assertThat(loaded).isEmpty();
        }
    }

    @Test
    final void isAnImmutableRecordThatEqualsItsTwin() {
        assertThat(full().getClass()).isRecord();
        assertThat(minimal()).isEqualTo(minimal()).hasSameHashCodeAs(minimal());
        assertThat(minimal()).isNotEqualTo(full());
    }

    @Test
    final void fixturesHaveNoErrors() {
        for (Component component : List.of(minimal(), full(), named("some-name"))) {
            assertThat(errors(render(component).problems())).isEmpty();
        }
    }

    @Test
    final void buildingAndRenderingTwiceGivesTheSameBytes() {
        for (Component component : List.of(minimal(), full())) {
            assertThat(render(component).yaml()).isEqualTo(render(component).yaml());
        }
        assertThat(render(minimal()).yaml()).isEqualTo(render(minimal()).yaml());
        assertThat(render(full()).yaml()).isEqualTo(render(full()).yaml());
    }

    @Test
    @ResourceLock(Resources.LOCALE)
    @ResourceLock(Resources.TIME_ZONE)
    final void anotherLocaleAndTimeZoneGiveTheSameBytes() {
        String here = render(minimal()).yaml() + render(full()).yaml();
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
            // Turkish has its own i, Egypt and Nepal their own digits, Thailand its own year.
            for (String tag : List.of("tr-TR", "ar-EG-u-nu-arab", "ne-NP-u-nu-deva", "th-TH-u-ca-buddhist-nu-thai")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                assertThat(render(minimal()).yaml() + render(full()).yaml())
                        .as("in %s", tag)
                        .isEqualTo(here);
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    final void manyThreadsRenderingOneComponentGetTheSameBytes() throws Exception {
        Component component = full();
        String alone = render(full()).yaml();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Callable<String> task = () -> render(component).yaml();
            for (Future<String> result : threads.invokeAll(Collections.nCopies(ROUNDS, task))) {
                assertThat(result.get()).isEqualTo(alone);
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    final void whatIsWrittenParsesBackEqual() {
        for (Component component : List.of(minimal(), full())) {
            Rendering rendering = render(component);
            Parsed parsed = YamlReader.read("parsed.yaml", rendering.yaml());
            assertThat(parsed.problems()).isEmpty();
            assertThat(parsed.mappings()).isEqualTo(rendering.documents());
        }
    }

    @Test
    final void resourcesStartWithApiVersionKindAndMetadata() {
        for (Component component : List.of(minimal(), full())) {
            if (component instanceof ManifestComponent) {
                assertThat(render(component).documents()).isNotEmpty().allSatisfy(body -> assertThat(body.keys())
                        .startsWith("apiVersion", "kind", "metadata"));
            }
        }
    }

    @Test
    final void minimalOutputIsTheApprovedOne() {
        Golden.verify(golden() + "/minimal.yaml", render(minimal()).yaml());
    }

    @Test
    final void fullOutputIsTheApprovedOne() {
        Golden.verify(golden() + "/full.yaml", render(full()).yaml());
    }

    @Test
    final void everyMissingPropertyIsNamed() {
        incomplete().forEach((property, component) -> assertThat(errors(component.problems()))
                .as("problems of a component without %s", property)
                .isNotEmpty()
                .anySatisfy(problem -> assertThat(problem.what()).contains(property))
                .allSatisfy(this::isTold));
    }

    @Test
    final void hostileNamesAreRefused() {
        for (String name : HostileNames.ALL) {
            assertThat(refusals(name))
                    .as("problems of a component named %s", Names.quoted(name))
                    .isNotEmpty()
                    .anySatisfy(message -> assertThat(message).contains(Names.quoted(name)))
                    .allSatisfy(message -> assertThat(message).doesNotContainPattern("\\p{Cntrl}"));
        }
    }

    private List<String> refusals(String name) {
        List<String> refusals = new ArrayList<>();
        // A name may be a value type of its own, which throws where it is constructed.
        assertThatCode(() -> {
                    try {
                        errors(named(name).problems()).forEach(problem -> refusals.add(problem.what()));
                    } catch (InvalidValueException refused) {
                        refusals.add(String.valueOf(refused.getMessage()));
                    }
                })
                .as("a component named %s", Names.quoted(name))
                .doesNotThrowAnyException();
        return refusals;
    }

    @Test
    final void aSpecKeptBeyondItsLambdaRefusesEveryCall() throws ReflectiveOperationException {
        Class<? extends Component> component = full().getClass();
        if (LateCalls.apply(component)) {
            assertThat(LateCalls.accepted(component)).isEmpty();
        }
    }

    @Test
    final void whatTheUserAddedLeadsBackToTheUsersLine() {
        List<String> lost =
                Untraced.addedTo(render(minimal()).documents(), render(full()).documents(), this::isKnown);
        assertThat(lost)
                .as("scalars of full() that minimal() has not, without a trace to %s", fixture())
                .isEmpty();
    }

    @Test
    final void resourcesSatisfyTheDefinitionsOfTheirRelease() {
        for (Component component : List.of(minimal(), full())) {
            if (!(component instanceof ManifestComponent)) {
                continue; // values of a chart have no CRD
            }
            CrdSchemas schemas = CrdSchemas.of(releases());
            List<String> violations = new ArrayList<>();
            for (Mapping body : render(component).documents()) {
                violations.addAll(schemas.validate(Resource.of(body)));
            }
            assertThat(violations).isEmpty();
        }
    }

    private Rendering render(Component component) {
        return Rendering.of(component, releases());
    }

    private void isTold(Problem problem) {
        assertThat(problem.origin().flatMap(Origin::location))
                .as("where: %s", problem)
                .hasValueSatisfying(at -> assertThat(at.file()).isEqualTo(fixture()));
        assertThat(problem.why()).as("why: %s", problem).isNotBlank();
        assertThat(problem.fix()).as("fix: %s", problem).isNotBlank();
    }

    private boolean isKnown(Origin origin) {
        return origin instanceof Origin.Note
                || (origin instanceof JavaCall call
                        && call.location()
                                .filter(at -> at.file().equals(fixture()))
                                .isPresent());
    }

    private String fixture() {
        Class<?> outer = getClass();
        while (outer.getEnclosingClass() != null) {
            outer = outer.getEnclosingClass();
        }
        return outer.getSimpleName() + ".java";
    }

    private static List<Problem> errors(List<Problem> problems) {
        return problems.stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .toList();
    }
}
