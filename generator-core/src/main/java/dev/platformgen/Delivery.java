package dev.platformgen;

/** How generated files reach a cluster. Argo CD's is {@code ArgoCdDelivery}; the interface is open. */
public interface Delivery {
    /** Plans the delivery of one environment: files to write, and what was found wrong. Same plan in, same result out. */
    DeliveryResult deliver(DeliveryPlan plan);

    /** How many {@code raw(…)} edits it carries. */
    default int rawEdits() {
        return 0;
    }
}
