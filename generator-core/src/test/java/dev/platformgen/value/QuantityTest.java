package dev.platformgen.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {
    @ParameterizedTest
    @CsvSource({
        "2,2",
        "500m,0.5",
        "2000m,2",
        "20Gi,21474836480",
        "1k,1000",
        "1.5Gi,1610612736",
        "1e3,1000",
        ".5,0.5",
        "-1,-1"
    })
    void theAmountIsInBaseUnits(String text, BigDecimal amount) {
        assertThat(Quantity.of(text).amount()).isEqualByComparingTo(amount);
        assertThat(Quantity.of(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "0", "1073741824"})
    void integersMayGoUnquoted(String text) {
        assertThat(Quantity.of(text).isInteger()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"007", "500m", "1.5", "+1", "1e3"})
    void otherSpellingsMayNot(String text) {
        assertThat(Quantity.of(text).isInteger()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1Gib,1Gi", "2 GB,2Gi", "512mb,512Mi", "20gi,20Gi", "4 bytes,4"})
    void commonSlipsAreOfferedTheUnitThatWasMeant(String text, String meant) {
        InvalidValueException refused = catchThrowableOfType(InvalidValueException.class, () -> Quantity.of(text));
        assertThat(refused.fix()).isEqualTo("\"" + meant + "\"");
    }

    @Test
    void nonsenseIsToldWhatAQuantityLooksLike() {
        InvalidValueException refused = catchThrowableOfType(InvalidValueException.class, () -> Quantity.of("a lot\n"));
        assertThat(refused).hasMessageContaining("quantity was \"a lot\\u000a\"");
        assertThat(refused.fix()).contains("\"500m\" for half a CPU");
    }
}
