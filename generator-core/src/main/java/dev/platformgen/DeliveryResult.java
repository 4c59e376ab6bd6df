package dev.platformgen;

import dev.platformgen.tree.Resource;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a delivery adds to the output.
 *
 * @param files path below the output folder to the resources of that file
 * @param applications unit name to the Application that delivers it
 */
public record DeliveryResult(SortedMap<String, List<Resource>> files, SortedMap<String, String> applications) {
    public DeliveryResult {
        files = new TreeMap<>(files);
        applications = new TreeMap<>(applications);
    }

    public static DeliveryResult of(Map<String, List<Resource>> files, Map<String, String> applications) {
        return new DeliveryResult(new TreeMap<>(files), new TreeMap<>(applications));
    }
}
