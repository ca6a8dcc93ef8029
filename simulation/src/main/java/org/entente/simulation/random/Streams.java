package org.entente.simulation.random;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import org.entente.model.Address;

/** The streams of random numbers, each of which belongs to an address. */
public final class Streams {

    private Streams() {}

    /** The place of {@code stream} among {@code streams}, or -1. */
    public static int placeOf(int stream, int[] streams) {
        for (int k = 0; k < streams.length; k++) {
            if (streams[k] == stream) {
                return k;
            }
        }
        return -1;
    }

    /** The ids of the streams of addresses, in their order. */
    public static int[] idsOf(List<Address> addresses) {
        return addresses.stream().mapToInt(Streams::idOf).toArray();
    }

    /**
     * The id of the stream of an address: the CRC-32 (ISO 3309, as in zip files) of its text in UTF-8. Addresses of one
     * length that differ only within four consecutive bytes never share a stream; others do with a probability of
     * 2^-32.
     */
    public static int idOf(Address address) {
        CRC32 crc = new CRC32();
        crc.update(address.text().getBytes(StandardCharsets.UTF_8));
        return (int) crc.getValue();
    }
}
