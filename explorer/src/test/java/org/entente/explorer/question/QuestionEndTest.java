package org.entente.explorer.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.entente.explorer.deal.Deal;
import org.entente.explorer.deal.Library;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How far questions are, and their end when they are stopped. */
class QuestionEndTest {

    private static final Deal DEAL = Deal.of(
            new Library(List.of("october-2025"), Path.of("../docs/examples")),
            "drug-licence.yaml",
            "drug-licence-exclusive.yaml",
            List.of());

    private static Stream<Question> questions() {
        Inquiry few = new Inquiry(DEAL, Inquiry.plan(512, 1));
        Goal goal = new Goal("gain.norden", "mean", OptionalDouble.empty());
        return Stream.of(
                new SeekQuestion(few, "terms.norden-licence.royalty", goal),
                new MapQuestion(few, "terms.calder-share.rate", "terms.calder-share.cap", goal),
                new SensitivityQuestion(few, "gain.norden", "mean"),
                new BridgeQuestion(few, Optional.of("norden")),
                new DiscoverQuestion(new Inquiry(DEAL, Inquiry.plan(2048, 1)), "gain.norden < p25"));
    }

    /** As when a page stops the question: not one unit of paths is begun after that. */
    @ParameterizedTest
    @MethodSource("questions")
    void answer_interrupted_endsAtOnce(Question question) {
        AtomicInteger units = new AtomicInteger();
        try {
            assertThatThrownBy(() -> question.answer((done, all) -> {
                        units.incrementAndGet();
                        Thread.currentThread().interrupt();
                    }))
                    .isInstanceOf(CancellationException.class);
        } finally {
            boolean unused = Thread.interrupted();
        }
        assertThat(units).hasValue(1);
    }

    /** The paths that are done rise to all, which is near what was said in the beginning: a half to twice. */
    @ParameterizedTest
    @MethodSource("questions")
    void answer_progress_risesToAll(Question question) {
        AtomicLong first = new AtomicLong();
        AtomicLong last = new AtomicLong();
        Finding unused = question.answer((done, all) -> {
            assertThat(done).isGreaterThan(last.get()).isLessThanOrEqualTo(all);
            first.compareAndSet(0, all);
            last.set(done);
        });
        assertThat(last.get()).isBetween(first.get() / 2, first.get() * 2);
    }
}
