package org.entente.simulation.random;

import static org.assertj.core.api.Assertions.assertThat;

import org.entente.model.Address;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StreamsTest {

    /** The first is the check value of CRC-32; the others by {@code python3 -c "import zlib; zlib.crc32(b'...')"}. */
    @ParameterizedTest
    @CsvSource({
        "123456789, cbf43926",
        "products.api.demand, 63969041",
        "products.api.demand.growth, 26033f39",
        "terms.microsoft-share.cap, 0dd46421",
        "events.agi-declared, c8478d4c"
    })
    void idOf_knownAddress_neverChanges(String address, String stream) {
        assertThat(Streams.idOf(new Address(address))).isEqualTo(Integer.parseUnsignedInt(stream, 16));
    }
}
