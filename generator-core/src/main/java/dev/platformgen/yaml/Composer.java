package dev.platformgen.yaml;

import dev.platformgen.origin.Origin;
import dev.platformgen.origin.Problem;
import dev.platformgen.origin.Trace;
import dev.platformgen.tree.Entry;
import dev.platformgen.tree.Mapping;
import dev.platformgen.tree.Node;
import dev.platformgen.tree.Scalar;
import dev.platformgen.tree.Sequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.comments.CommentType;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CommentEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;

/** Builds trees from parser events and collects what is wrong on the way. */
final class Composer {
    private static final int MAX_DEPTH = 200;
    private static final long MAX_NODES = 5_000_000;

    private final String file;
    private final List<Node> documents = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<Anchor, Node> anchors = new HashMap<>();
    private final Map<Anchor, Long> sizes = new HashMap<>();
    private final StringBuilder comment = new StringBuilder();
    private long nodes;
    private boolean stopped;

    Composer(String file) {
        this.file = file;
    }

    Parsed result() {
        return new Parsed(documents, problems);
    }

    void problem(Origin at, String what, String why, String fix) {
        problems.add(Problem.error(file, what, Trace.of(at), why, fix));
    }

    void compose(Iterator<Event> events) {
        while (events.hasNext() && !stopped) {
            Event event = events.next();
            switch (event.getEventId()) {
                case DocumentStart -> anchors.clear();
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
        if (event.getCommentType() == CommentType.BLOCK) {
            String text = event.getValue();
            comment.append(comment.isEmpty() ? "" : "\n").append(text.startsWith(" ") ? text.substring(1) : text);
        }
    }

    private String takeComment() {
        String text = comment.toString();
        comment.setLength(0);
        return text;
    }

    private Node node(Event event, Iterator<Event> events, int depth) {
        nodes++;
        if (nodes > MAX_NODES || depth > MAX_DEPTH) {
            stop(event, depth > MAX_DEPTH ? "nested deeper than " + MAX_DEPTH : "more than " + MAX_NODES + " nodes");
            return Scalar.nothing();
        }
        if (event instanceof AliasEvent alias) {
            return alias(alias);
        }
        long before = nodes;
        Node node = event instanceof ScalarEvent scalar
                ? scalar(scalar)
                : event instanceof SequenceStartEvent ? sequence(event, events, depth) : mapping(event, events, depth);
        Optional<Anchor> anchor = event instanceof NodeEvent named ? named.getAnchor() : Optional.empty();
        if (anchor.isPresent()) {
            anchors.put(anchor.get(), node);
            sizes.put(anchor.get(), nodes - before + 1);
        }
        return node;
    }

    private void stop(Event event, String what) {
        if (!stopped) {
            stopped = true;
            problem(
                    at(event),
                    what,
                    "the API server refuses such a document, and reading it would exhaust memory",
                    "a document of ordinary size; look for aliases that expand each other");
        }
    }

    private Node alias(AliasEvent event) {
        Anchor name = event.getAlias();
        Node target = anchors.get(name);
        if (target == null) {
            problem(
                    at(event),
                    "alias *" + name.getValue() + " has no finished anchor before it",
                    "it names nothing, or the node that contains it",
                    "&" + name.getValue() + " on an earlier node");
            return Scalar.nothing();
        }
        nodes += sizes.getOrDefault(name, 1L);
        return target;
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
        boolean tagged = event.getTag().isPresent();
        boolean isText =
                style != Scalar.Style.PLAIN || (tagged && event.getTag().get().endsWith(":str"));
        Scalar.Type type = isText ? Scalar.Type.STRING : Resolver.typeOf(event.getValue());
        return new Scalar(type, event.getValue(), style, Trace.of(at(event)));
    }

    private Sequence sequence(Event start, Iterator<Event> events, int depth) {
        List<Node> items = new ArrayList<>();
        for (Event event = next(events); event != null && !stopped; event = next(events)) {
            if (event.getEventId() == Event.ID.SequenceEnd) {
                break;
            }
            items.add(node(event, events, depth + 1));
        }
        return new Sequence(items, Trace.of(at(start)));
    }

    private Mapping mapping(Event start, Iterator<Event> events, int depth) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        Set<String> merged = new HashSet<>();
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
            add(entries, merged, event, key, value, above);
        }
        return Mapping.of(List.copyOf(entries.values()), Trace.of(at(start)));
    }

    private void add(Map<String, Entry> entries, Set<String> merged, Event event, Node key, Node value, String above) {
        if (!(key instanceof Scalar scalar)) {
            problem(
                    at(event),
                    "a key is a list or a mapping, must be a string",
                    "JSON, and so Kubernetes, has strings as keys only",
                    "a string as the key");
        } else if (isMerge(scalar)) {
            merge(entries, merged, event, value);
        } else if (entries.containsKey(scalar.text()) && !merged.remove(scalar.text())) {
            problem(
                    at(event),
                    "key '" + scalar.text() + "' is there twice",
                    "readers keep one of the two values and say nothing",
                    "one of the two");
        } else {
            entries.put(scalar.text(), new Entry(scalar, value, above));
        }
    }

    private static boolean isMerge(Scalar key) {
        return key.style() == Scalar.Style.PLAIN && key.text().equals("<<");
    }

    /** {@code <<: *anchor}, a type of YAML 1.1 that Kubernetes' reader knows: keys already there win. */
    private void merge(Map<String, Entry> entries, Set<String> merged, Event event, Node value) {
        List<Node> sources = value instanceof Sequence many ? many.items() : List.of(value);
        for (Node source : sources) {
            if (!(source instanceof Mapping mapping)) {
                problem(
                        at(event),
                        "a merge key has no mapping as its value",
                        "there is nothing to merge",
                        "<<: *anchor of a mapping");
                continue;
            }
            for (Entry entry : mapping.entries()) {
                if (entries.putIfAbsent(entry.name(), entry) == null) {
                    merged.add(entry.name());
                }
            }
        }
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

    private Origin.FilePosition at(Event event) {
        return event.getStartMark()
                .map(mark -> YamlReader.position(file, mark))
                .orElse(new Origin.FilePosition(file, 1, 1));
    }
}
