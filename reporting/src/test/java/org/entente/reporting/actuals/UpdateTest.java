package org.entente.reporting.actuals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.entente.reporting.actuals.Update.Row;
import org.entente.reporting.actuals.Update.Stage;
import org.entente.simulation.metric.Metrics;
import org.entente.simulation.metric.Outcome;
import org.entente.simulation.metric.Period;
import org.junit.jupiter.api.Test;

final class UpdateTest {

    private static final Outcome GAIN = new Outcome(Metrics.gain("maker"), Period.NPV);

    private static Row row(Stage stage, double mean, double error) {
        return new Row("deal", GAIN, stage, mean, error, mean - 5, mean + 5);
    }

    private static Update update() {
        List<Row> before = List.of(row(Stage.BEFORE, 10, 0.3));
        List<Row> rows = new ArrayList<>(before);
        rows.addAll(Update.same(before, Stage.PATHS));
        rows.add(row(Stage.TERMS, 12, 0.4));
        return new Update(rows).then(List.of(row(Stage.DATA, 9, 0.3)));
    }

    @Test
    void changes_stages_addUpToTheWhole() {
        Update.Change change = update().changes("deal").get(0);
        assertThat(change.step(Stage.PATHS).value()).isZero();
        assertThat(change.step(Stage.PATHS).standardError()).isZero();
        assertThat(change.step(Stage.TERMS).value()).isEqualTo(2);
        assertThat(change.step(Stage.TERMS).standardError()).isCloseTo(0.5, within(1e-12)); // 0.3 and 0.4
        assertThat(change.step(Stage.DATA).value()).isEqualTo(-3);
        assertThat(change.whole().value()).isEqualTo(-1);
    }

    @Test
    void changes_scenarioThatIsNew_hasNone() {
        Row alone = new Row("new", GAIN, Stage.DATA, 1, 0.1, 0, 2);
        assertThat(update().then(List.of(alone)).changes("new")).isEmpty();
        assertThat(update().withScenarios(List.of("new")).rows()).isEmpty();
    }

    @Test
    void parse_textOfAnUpdate_givesTheSame() {
        assertThat(Update.parse(update().text())).isEqualTo(update());
    }

    @Test
    void parse_somethingElse_isRefusedInASentence() {
        assertThatThrownBy(() -> Update.parse("scenario\n")).hasMessageContaining("update.csv must begin with");
        assertThatThrownBy(() -> Update.parse(update().text() + "deal,gain.maker,npv,before,many,1,2,3\n"))
                .hasMessageContaining("must be an outcome at a stage")
                .hasMessageContaining("many");
    }
}
