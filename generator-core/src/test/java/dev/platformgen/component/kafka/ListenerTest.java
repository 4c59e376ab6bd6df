package dev.platformgen.component.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.platformgen.value.InvalidValueException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListenerTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "external-tls | 9093 | 'listener name was \"external-tls\", must be 1 to 11 of a-z and 0-9' | \"externaltls\", 9093",
                "Plain | 9092 | 'listener name was \"Plain\", must be 1 to 11 of a-z and 0-9' | \"plain\", 9092",
                "plain | 9091 | listener 'plain' had port 9091, must be 9092 to 65535 and neither 9404 nor 9999 | \"plain\", 9092",
                "plain | 9404 | listener 'plain' had port 9404, must be 9092 to 65535 and neither 9404 nor 9999 | \"plain\", 9092",
                "plain | 9999 | listener 'plain' had port 9999, must be 9092 to 65535 and neither 9404 nor 9999 | \"plain\", 9092",
                "plain | 65536 | listener 'plain' had port 65536, must be 9092 to 65535 and neither 9404 nor 9999 | \"plain\", 9092",
            })
    void listenersThatStrimziRefusesCannotBeMade(String name, int port, String message, String arguments) {
        assertThatThrownBy(() -> Listener.internal(name, port))
                .isInstanceOfSatisfying(InvalidValueException.class, refused -> {
                    assertThat(refused).hasMessage(message);
                    assertThat(refused.reason()).endsWith("(KAFKA-012)");
                    assertThat(refused.fix()).isEqualTo("Listener.internal(" + arguments + ")");
                });
    }
}
