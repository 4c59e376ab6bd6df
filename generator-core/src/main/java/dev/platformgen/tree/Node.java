package dev.platformgen.tree;

import dev.platformgen.origin.Trace;

/**
 * A node of the one tree everything is made of: a mapping, a sequence or a scalar, with the origins that made it.
 * Nodes are immutable; equality is about content and ignores origins, spelling style and comments.
 */
public sealed interface Node permits Mapping, Sequence, Scalar {
    Trace trace();

    Node withTrace(Trace trace);
}
