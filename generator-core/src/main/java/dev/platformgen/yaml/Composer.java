package dev.platformgen.yaml;

import dev.platformgen.tree.Mapping;
import dev.platformgen.tree.Node;
import dev.platformgen.tree.Scalar;
import dev.platformgen.tree.Sequence;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.comments.CommentType;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.CommentEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** Builds trees from parser events. */
final class Composer {
    private static final int MAX_DEPTH = 200;
    private static final int MAX_NODES = 5_000_000;

    private final List<Node> documents = new ArrayList<>();
    private final Findings findings;
    private final Anchors anchors = new Anchors();
    private final StringBuilder comment = new StringBuilder();
    private int nodes;
    /** Nodes and characters so far, with those that aliases stand for. */
    private long size;
    /** The deepest level since the innermost anchored node began. */
    private int deepest;

    private boolean stopped;

    Composer(Findings findings) {
        this.findings = findings;
    }

    List<Node> documents() {
        return documents;
    }

    void compose(Iterator<Event> events) {
        while (events.hasNext() && !stopped) {
            Event event = events.next();
            switch (event.getEventId()) {
                case DocumentStart -> anchors.startDocument();
                case Comment -> remember((CommentEvent) event);
                case Scalar, SequenceStart, MappingStart, Alias -> {
                    Node node = node(event, events, 0);
                    boolean empty = node instanceof Scalar scalar && scalar.type() == Scalar.Type.NULL;
                    if (!empty && !stopped) {
                        documents.add(node);
                    }
                }
                default -> comment.setLength(0);
            }
        }
    }

    private void remember(CommentEvent event) {
        boolean above = event.getCommentType() != CommentType.BLANK_LINE
                && event.getStartMark().map(Composer::startsLine).orElse(false);
        if (above) {
            String text = event.getValue();
            comment.append(comment.isEmpty() ? "" : "\n").append(text.startsWith(" ") ? text.substring(1) : text);
        }
    }

    /** Looked up in the text: after a literal block the library says of a comment that it is at the end of a line. */
    private static boolean startsLine(Mark mark) {
        int[] text = mark.getBuffer();
        int at = mark.getPointer() - 1;
        while (at >= 0 && text[at] == ' ') {
            at--;
        }
        return at < 0 || text[at] == '\n' || text[at] == '\r';
    }

    private String takeComment() {
        String text = comment.toString();
        comment.setLength(0);
        return text;
    }

    private Node node(Event event, Iterator<Event> events, int depth) {
        findings.at(event);
        nodes++;
        size++;
        deepest = Math.max(deepest, depth);
        if (nodes > MAX_NODES || depth > MAX_DEPTH) {
            stop(event, depth > MAX_DEPTH ? "nested deeper than " + MAX_DEPTH : "more than " + MAX_NODES + " nodes");
            return Scalar.nothing();
        }
        boolean hasKeys = event instanceof CollectionStartEvent start && !start.isFlow();
        if (!hasKeys) {
            // A comment above a list item or a value is nobody's: the tree has comments of keys only.
            comment.setLength(0);
        }
        if (event instanceof AliasEvent alias) {
            return alias(alias, depth);
        }
        Optional<Anchor> anchor = event instanceof NodeEvent named ? named.getAnchor() : Optional.empty();
        return anchor.isPresent() ? anchored(anchor.get(), event, events, depth) : content(event, events, depth);
    }

    private Node content(Event event, Iterator<Event> events, int depth) {
        if (event instanceof ScalarEvent scalar) {
            size += scalar.getValue().length();
            return scalar(scalar);
        }
        Tags.check(event, ((CollectionStartEvent) event).getTag(), findings);
        return event instanceof SequenceStartEvent ? sequence(event, events, depth) : mapping(event, events, depth);
    }

    private Node anchored(Anchor name, Event event, Iterator<Event> events, int depth) {
        long sizeBefore = size;
        int deepestBefore = deepest;
        deepest = depth;
        Node node = content(event, events, depth);
        anchors.add(name, new Anchors.Anchored(node, size - sizeBefore + 1, deepest - depth));
        deepest = Math.max(deepest, deepestBefore);
        return node;
    }

    private void stop(Event event, String what) {
        if (!stopped) {
            stopped = true;
            findings.error(
                    event,
                    what,
                    "the API server refuses such a document, and reading it would exhaust memory",
                    "a document of ordinary size; look for aliases that expand each other");
        }
    }

    private Node alias(AliasEvent event, int depth) {
        Anchor name = event.getAlias();
        Anchors.Anchored target = anchors.find(name);
        if (target == null) {
            findings.error(
                    event,
                    "alias *" + name.getValue() + " has no finished anchor before it",
                    "it names nothing, or the node that contains it",
                    "&" + name.getValue() + " on an earlier node");
            return Scalar.nothing();
        }
        size += target.size();
        deepest = Math.max(deepest, depth + target.height());
        if (deepest > MAX_DEPTH || !anchors.expand(target)) {
            stop(
                    event,
                    deepest > MAX_DEPTH ? "aliases nested deeper than " + MAX_DEPTH : "aliases that expand too far");
            return Scalar.nothing();
        }
        return target.node();
    }

    private Scalar scalar(ScalarEvent event) {
        Scalar.Style style =
                switch (event.getScalarStyle()) {
                    case SINGLE_QUOTED -> Scalar.Style.SINGLE_QUOTED;
                    case DOUBLE_QUOTED -> Scalar.Style.DOUBLE_QUOTED;
                    case LITERAL -> Scalar.Style.LITERAL;
                    case FOLDED -> Scalar.Style.FOLDED;
                    default -> Scalar.Style.PLAIN;
                };
        return new Scalar(Tags.typeOf(event, findings), event.getValue(), style, findings.at(event));
    }

    private Sequence sequence(Event start, Iterator<Event> events, int depth) {
        List<Node> items = new ArrayList<>();
        for (Event event = next(events); event != null && !stopped; event = next(events)) {
            if (event.getEventId() == Event.ID.SequenceEnd) {
                break;
            }
            items.add(node(event, events, depth + 1));
        }
        return new Sequence(items, findings.at(start));
    }

    private Mapping mapping(Event start, Iterator<Event> events, int depth) {
        Entries entries = new Entries(findings);
        for (Event event = next(events); event != null && !stopped; event = next(events)) {
            if (event.getEventId() == Event.ID.MappingEnd) {
                break;
            }
            String above = takeComment();
            Node key = node(event, events, depth + 1);
            Event valueEvent = next(events);
            if (valueEvent == null) {
                break;
            }
            Node value = node(valueEvent, events, depth + 1);
            if (!stopped) {
                entries.add(event, key, value, above);
            }
        }
        return Mapping.of(entries.all(), findings.at(start));
    }

    private @Nullable Event next(Iterator<Event> events) {
        while (events.hasNext()) {
            Event event = events.next();
            if (!(event instanceof CommentEvent aside)) {
                return event;
            }
            remember(aside);
        }
        return null;
    }
}
