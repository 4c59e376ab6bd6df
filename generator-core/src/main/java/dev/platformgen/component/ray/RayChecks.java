package dev.platformgen.component.ray;

import dev.platformgen.Draft;
import dev.platformgen.origin.Setting;
import dev.platformgen.value.Quantity;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the settings of a Ray cluster have to do with each other. */
final class RayChecks {
    private static final int LONGEST_NAME = 53;
    private static final Pattern DNS_1035 = Pattern.compile("[a-z]([-a-z0-9]*[a-z0-9])?");
    private static final Pattern TAG_VERSION = Pattern.compile(".*:(\\d+\\.\\d+\\.\\d+)(?:[-.].*)?");

    private RayChecks() {}

    static void name(Draft draft) {
        String name = draft.id().name();
        boolean tooLong = name.length() > LONGEST_NAME;
        if (tooLong || !DNS_1035.matcher(name).matches()) {
            String safe = dev.platformgen.value.Names.suggestLabel(name).replaceFirst("^[^a-z]+", "");
            draft.error(
                    draft.trace(),
                    tooLong
                            ? "name was " + name.length() + " characters long, must be at most " + LONGEST_NAME
                            : "name was " + dev.platformgen.value.Names.quoted(name)
                                    + ", must start with a letter and go on with a-z, 0-9 and '-'",
                    "KubeRay refuses it: it appends to the name for Services and pods (RAY-001)",
                    tooLong ? "a shorter name" : "\"" + (safe.isEmpty() ? "ray" : safe) + "\"");
        }
    }

    static void pods(
            Draft draft,
            Setting<String> version,
            Setting<String> image,
            RayCluster.Head head,
            List<RayCluster.WorkerGroup> groups) {
        image(draft, "image", version, image);
        pod(draft, "head", version, head.pod(), true);
        groups.forEach(group -> pod(draft, "workerGroup '" + group.name() + "'", version, group.pod(), false));
    }

    private static void pod(Draft draft, String part, Setting<String> version, RayPod pod, boolean head) {
        if (pod.image() != null) {
            image(draft, part + ": image", version, pod.image());
        }
        Setting<String> cpus = pod.startParams().get("num-cpus");
        Setting<Quantity> limit = pod.resources().limits().get("cpu");
        boolean deliberatelyNone = head && cpus != null && cpus.value().equals("0");
        if (cpus != null && limit != null && !deliberatelyNone && cpus.value().matches("\\d{1,6}")) {
            BigDecimal told = new BigDecimal(cpus.value());
            if (told.compareTo(limit.value().amount()) != 0) {
                draft.warning(
                        cpus.trace(),
                        part + ": num-cpus was " + cpus + ", but the CPU limit is " + limit,
                        "Ray schedules for the one while the container gets the other (RAY-013)",
                        "no startParam(\"num-cpus\", …): KubeRay derives it from the limit");
            }
        }
    }

    private static void image(Draft draft, String what, Setting<String> version, Setting<String> image) {
        Matcher tag = TAG_VERSION.matcher(image.value());
        if (tag.matches() && !tag.group(1).equals(version.value())) {
            draft.error(
                    image.trace(),
                    what + " was " + image + ", but rayVersion is " + version,
                    "head, workers and autoscaler refuse to talk to another Ray version (RAY-005)",
                    "image(\"" + image.value().replace(tag.group(1), version.value()) + "\"), or cluster.rayVersion(\""
                            + tag.group(1) + "\")");
        }
    }
}
