package dev.platformgen.reference;

import dev.platformgen.origin.Problem;
import java.util.List;

/**
 * Something a component offers to others, as a typed value. Passing one to a setter is what wires two components: it puts
 * the right address into YAML and tells the platform who must exist before whom.
 *
 * <p>Products may add their own kinds: the interface is open.
 */
public interface Reference {
    /** Who offers it. */
    Provider provider();

    /** What is wrong with the reference itself; reported by everybody who uses it. */
    default List<Problem> problems() {
        return List.of();
    }

    /** What it is, as messages say it: {@code bootstrap 'plain' of kafka/datahub-kafka}. */
    String describe();
}
