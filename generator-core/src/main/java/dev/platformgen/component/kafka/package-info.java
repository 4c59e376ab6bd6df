/** Kafka through Strimzi: clusters with their node pools, and topics. */
@NullMarked
package dev.platformgen.component.kafka;

import org.jspecify.annotations.NullMarked;
