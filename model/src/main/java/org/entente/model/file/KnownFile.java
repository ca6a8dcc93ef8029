package org.entente.model.file;

import java.util.Optional;
import org.entente.model.Channel;
import org.entente.model.Cloud;
import org.entente.model.Event;
import org.entente.model.Party;
import org.entente.model.Product;
import org.entente.model.Source;
import org.entente.model.term.Term;

/**
 * The parts of a file as they were read last, under whatever settings. Threads may share it.
 *
 * @param sources those of numbers
 */
record KnownFile(
        KnownParts<Party> parties,
        KnownParts<Channel> channels,
        KnownParts<Cloud> clouds,
        KnownParts<Product> products,
        KnownParts<Optional<Term>> terms,
        KnownParts<Event> events,
        KnownParts<Optional<Source>> sources) {

    /** A file of which nothing has been read. */
    KnownFile() {
        this(
                new KnownParts<>(),
                new KnownParts<>(),
                new KnownParts<>(),
                new KnownParts<>(),
                new KnownParts<>(),
                new KnownParts<>(),
                new KnownParts<>());
    }
}
