package org.entente.model.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Wrong files, with every sentence that each of them costs: one for each mistake. */
class WrongFilesTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temporary;

    @ParameterizedTest(name = "{0}")
    @MethodSource({
        "notYaml",
        "structure",
        "market",
        "products",
        "quantities",
        "terms",
        "events",
        "correlations",
        "sources"
    })
    void read_wrongFile_reportsEveryProblem(String name, String yaml, String expected) {
        ScenarioFolder folder = new ScenarioFolder(temporary).write("my.yaml", yaml);
        assertThat(folder.problems("my.yaml")).isEqualTo(expected.lines().toList());
    }

    /** The eigenvalues of a chain of two correlations of 0.9 are 1 and 1 ± 0.9 √2. */
    @Test
    void read_correlationsThatContradict_namesTheSmallestEigenvalue() {
        ScenarioFolder folder = new ScenarioFolder(temporary).write("my.yaml", """
                extends: base.yaml
                terms: { share: { rate: { uniform: { min: 0, max: 1 } } }, licence: { royalty: { uniform: { min: 0, max: 1 } } } }
                correlations:
                  - { between: [terms.share.cap, terms.share.rate], value: 0.9 }
                  - { between: [terms.share.rate, terms.licence.royalty], value: 0.9 }
                """);
        assertThat(folder.problems("my.yaml"))
                .singleElement()
                .asString()
                .startsWith(
                        "my.yaml:3:1: correlations: correlations must be positive definite together, but the smallest"
                                + " eigenvalue is -0.2728 among terms.licence.royalty with terms.share.cap 0 ");
    }

    @Test
    void read_unknownKey_listsTheKeysThatAreAllowed() {
        ScenarioFolder folder = new ScenarioFolder(temporary).write("my.yaml", """
                        extends: base.yaml
                        extendz: base.yaml
                        horizon: { untl: 2027-12 }
                        terms: { share: { deferral: { fraktion: 0.1, months: 2 }, total: 3 } }
                        events: { storm: { hazarz: 0.1 } }
                        """);
        assertThat(folder.wholeProblems("my.yaml"))
                .containsExactly(
                        "my.yaml:2:1: unknown key 'extendz'; did you mean 'extends'? (allowed here: actuals, channels, clouds,"
                                + " compute, correlations, currencies, description, developer, discount-rate, events,"
                                + " extends, facts, fiscal-year-end, horizon, money, name, parties, products, sources, terms, title)",
                        "my.yaml:3:12: unknown key 'untl' in horizon (allowed here: from, to)",
                        "my.yaml:4:31: unknown key 'fraktion' in terms.share.deferral; did you mean 'fraction'? (allowed"
                                + " here: fraction, months)",
                        "my.yaml:4:59: unknown key 'total' in terms.share (allowed here: after, already-paid, annual-cap,"
                                + " base, begins-on, cap, channels, currency, deferral, ends-on, from, kind, minimum, notice, payee,"
                                + " payer, products, rate, recoups, until, year)",
                        "my.yaml:5:20: unknown key 'hazarz' in events.storm; did you mean 'hazard'? (allowed here: all,"
                                + " any, at, date, decided-by, effects, from, hazard, probability, title, when)");
    }

    static Stream<Arguments> notYaml() {
        return Stream.of(
                arguments("empty", "", "my.yaml:1:1: the file is empty"),
                arguments("only a comment", "# later\n", "my.yaml:1:1: the file is empty"),
                arguments("a list", "- a\n- b\n", "my.yaml:1:1: a scenario file must be a map, but is [a, b]"),
                arguments("a number", "3\n", "my.yaml:1:1: a scenario file must be a map, but is 3"),
                arguments(
                        "indentation",
                        "title: x\n  developer: lab\n",
                        "my.yaml:2:12: not readable as YAML: mapping values are not allowed here"),
                arguments(
                        "open bracket",
                        "products: [a, b\nterms: {}\n",
                        "my.yaml:2:6: not readable as YAML: expected ',' or ']', but got :"),
                arguments(
                        "tab",
                        "terms:\n\t- x\n",
                        "my.yaml:2:1: not readable as YAML: found character '\\t(TAB)' that cannot start any token. "
                                + "(Do not use \\t(TAB) for indentation)"),
                arguments(
                        "control character",
                        "title: a\ndescription: \u0001\n",
                        "my.yaml:2:14: not readable as YAML: the character U+0001 is not allowed here"),
                arguments(
                        "two documents",
                        "extends: base.yaml\n---\ntitle: x\n",
                        "my.yaml:3:1: a file must hold one YAML document, but a second begins here"),
                arguments("duplicate keys", """
                        extends: base.yaml
                        title: one
                        terms:
                          share: { rate: 0.1, rate: 0.2 }
                        title: two
                        """, """
                        my.yaml:4:23: key 'rate' is given twice, first at my.yaml:4:12
                        my.yaml:5:1: key 'title' is given twice, first at my.yaml:2:1"""),
                arguments("aliases of nothing, and tags", """
                        extends: base.yaml
                        terms:
                          share: &s { rate: 0.1 }
                          licence: { royalty: *r }
                        discount-rate: !!float 3
                        """, """
                        my.yaml:4:23: *r must stand behind an anchor &r, but there is none
                        my.yaml:5:16: tags (!) are not allowed, but here is !tag:yaml.org,2002:float"""));
    }

    static Stream<Arguments> structure() {
        return Stream.of(
                arguments(
                        "unknown base",
                        "extends: markt\n",
                        "my.yaml:1:10: extends must be the name of a built-in scenario or a path ending in .yaml, "
                                + "but was 'markt'; did you mean 'market'?"),
                arguments(
                        "missing base",
                        "extends: lost/base.yaml\n",
                        "my.yaml:1:10: extends must be the path of a file, but there is no lost/base.yaml"),
                arguments(
                        "base is a list",
                        "extends: [base.yaml]\n",
                        "my.yaml:1:10: extends must be the name of a built-in scenario or a path ending in .yaml, but was [base.yaml]"),
                arguments(
                        "extends itself",
                        "extends: ./my.yaml\n",
                        "my.yaml:1:10: extends must not lead back to a file that extends this one, but was './my.yaml'"),
                arguments("nothing but a name", "name: my\n", """
                        my.yaml:1:1: channels is missing
                        my.yaml:1:1: developer is missing
                        my.yaml:1:1: discount-rate is missing
                        my.yaml:1:1: horizon is missing
                        my.yaml:1:1: parties is missing
                        my.yaml:1:1: products is missing"""),
                arguments("unknown key", "extends: base.yaml\nhorizn: {}\nwhatever: 1\n", """
                        my.yaml:2:1: unknown key 'horizn'; did you mean 'horizon'?
                        my.yaml:3:1: unknown key 'whatever'"""),
                arguments("nothing to remove", "extends: base.yaml\nterms: { shar: null }\ncorrelations:\n", """
                        my.yaml:2:10: terms.shar is null, which removes what the file extends, but there is nothing to \
                        remove; did you mean 'share'?
                        my.yaml:3:1: correlations is null, which removes what the file extends, but there is nothing to \
                        remove"""),
                arguments("names", "extends: base.yaml\nname: my scenario\nparties: { a.b: {}, -c: {} }\n", """
                        my.yaml:2:1: a name must begin with a letter or digit and hold only letters, digits, - and _, \
                        but was 'my scenario'
                        my.yaml:3:12: a name must begin with a letter or digit and hold only letters, digits, - and _, \
                        but was 'a.b'
                        my.yaml:3:21: a name must begin with a letter or digit and hold only letters, digits, - and _, \
                        but was '-c'"""),
                arguments(
                        "empty keys",
                        "extends: base.yaml\nparties: { '': {} }\nevents: { storm: { effects: { '': {} } } }\n",
                        """
                        my.yaml:2:12: a key of parties must not be empty
                        my.yaml:3:31: a key of events.storm.effects must not be empty"""),
                arguments("sections that are no maps", "extends: base.yaml\nterms: [share]\nparties: lab\n", """
                        my.yaml:2:1: terms must be a map, but was [share]
                        my.yaml:3:1: parties must be a map, but was 'lab'"""),
                arguments(
                        "entries that are no maps",
                        "extends: base.yaml\nterms: { share: 3 }\nparties: { lab: The Lab }\n",
                        """
                        my.yaml:2:17: terms.share must be a map, but was 3
                        my.yaml:3:17: parties.lab must be a map, but was 'The Lab'"""));
    }

    static Stream<Arguments> market() {
        return Stream.of(
                arguments(
                        "horizon",
                        "extends: base.yaml\nhorizon: { from: 2028-01 }\n",
                        "my.yaml:2:1: horizon: horizon must not end before it begins, but was 2028-01 to 2027-12"),
                arguments("months", "extends: base.yaml\nhorizon: { from: 2026, to: 2027-13, form: 1 }\n", """
                        my.yaml:2:18: horizon.from must be a month such as 2026-05, but was 2026
                        my.yaml:2:28: horizon.to must be a month such as 2026-05, but was '2027-13'
                        my.yaml:2:37: unknown key 'form' in horizon; did you mean 'from'?"""),
                arguments("developer", "extends: base.yaml\ndeveloper: labb\n", """
                        my.yaml:2:12: channels: one channel must be owned by the developer, labb, but none is (see \
                        base.yaml:5:1)
                        my.yaml:2:12: developer must be a known party, but was 'labb'; did you mean 'lab'?
                        my.yaml:2:12: terms.licence.licensor must be the developer, labb, but was lab (see \
                        base.yaml:14:39)
                        my.yaml:2:12: terms.spend.buyer must be the developer, labb, but was lab (see base.yaml:15:43)"""),
                arguments(
                        "channels",
                        "extends: base.yaml\nchannels: { booth: { owner: hots }, den: {}, kiosk: { owner: shop } }\n",
                        "my.yaml:2:37: channels.den.owner is missing"),
                arguments(
                        "owners of channels",
                        "extends: base.yaml\nchannels: { booth: { owner: hots }, kiosk: { owner: shop } }\n",
                        """
                        my.yaml:2:29: channels.booth.owner must be a known party, but was 'hots'; did you mean 'host'?
                        my.yaml:2:37: channels.stall.owner: a party must own at most one channel, but shop owns kiosk \
                        and stall (see base.yaml:5:76)"""),
                arguments(
                        "clouds",
                        "extends: base.yaml\nclouds: { north: { margin: 30, shar: 2 }, south: { owner: host, share: -1 } }\n",
                        """
                        my.yaml:2:28: clouds.north.margin must be at least 0 and at most 1, but was 30
                        my.yaml:2:32: unknown key 'shar' in clouds.north; did you mean 'share'?
                        my.yaml:2:43: clouds.south.margin is missing
                        my.yaml:2:72: clouds.south.share must be at least 0, but was -1"""),
                arguments(
                        "a mix of clouds that moves",
                        "extends: base.yaml\nclouds: { north: { share: { initial: 1, target: 2 } } }\n",
                        "my.yaml:1:1: compute is missing"),
                arguments("compute", """
                        extends: base.yaml
                        clouds: { north: { share: { initial: 1, targt: 2 } } }
                        compute: { mix: { from: 2026-01 }, price: 3, training: { kind: plan, volatility: 0 } }
                        """, """
                        my.yaml:2:41: unknown key 'targt' in clouds.north.share; did you mean 'target'?
                        my.yaml:3:12: compute.mix.half-life is missing
                        my.yaml:3:43: compute.price must be a map, but was 3
                        my.yaml:3:46: compute.training.points is missing"""));
    }

    static Stream<Arguments> products() {
        return Stream.of(
                arguments(
                        "process without kind",
                        "extends: base.yaml\nproducts: { kit: { demand: { run-rate: 1 } } }\n",
                        "my.yaml:2:20: products.kit.demand.kind is missing"),
                arguments(
                        "unknown kind",
                        "extends: base.yaml\nproducts: { tool: { demand: { kind: logistics, run-rate: 1 } } }\n",
                        "my.yaml:2:37: products.tool.demand.kind must be one of fading-growth, logistic, plan, "
                                + "but was 'logistics'; did you mean 'logistic'?"),
                arguments(
                        "process",
                        "extends: base.yaml\nproducts: { kit: { demand: { kind: logistic, run-rate: 0, celing: 3, rate: x } } }\n",
                        """
                        my.yaml:2:20: products.kit.demand.volatility is missing
                        my.yaml:2:56: products.kit.demand.run-rate must be above 0, but was 0
                        my.yaml:2:59: unknown key 'celing' in products.kit.demand; did you mean 'ceiling'?
                        my.yaml:2:76: products.kit.demand.rate must be a number or a distribution, but was 'x'"""),
                arguments("plan", """
                        extends: base.yaml
                        products:
                          kit: { demand: { kind: plan, volatility: 0, points: { 2026-1: 1, 2026-02: -1, 2026-03: x } } }
                          set: { demand: { kind: plan, volatility: 0, points: {} } }
                          box: { demand: { kind: plan, volatility: 0, points: 3 } }
                        """, """
                        my.yaml:3:57: products.kit.demand.points.2026-1 must be a month such as 2026-05, but was '2026-1'
                        my.yaml:3:77: products.kit.demand.points.2026-02 must be a number above 0, but was -1
                        my.yaml:3:90: products.kit.demand.points.2026-03 must be a number above 0, but was 'x'
                        my.yaml:4:10: products.set.demand: points must hold at least one month
                        my.yaml:5:47: products.box.demand.points must be a map, but was 3"""),
                arguments("channels", """
                        extends: base.yaml
                        products:
                          tool:
                            launch: May
                            channels: { mix: { direct: { initial: 1, target: 0.5 }, hal: 0.2 } }
                            inference-cost: { initial: -1, floor: 0 }
                            diversion: { normal: { mean: 0.5, sd: 0.1 } }
                        """, """
                        my.yaml:4:13: products.tool.launch must be a month such as 2026-05, but was 'May'
                        my.yaml:5:5: products.tool.channels.from is missing
                        my.yaml:5:5: products.tool.channels.half-life is missing
                        my.yaml:5:66: products.tool.channels.mix.hal must be a known channel, but was 'hal'; \
                        did you mean 'hall'?
                        my.yaml:6:5: products.tool.inference-cost.half-life is missing
                        my.yaml:6:32: products.tool.inference-cost.initial must be at least 0, but was -1
                        my.yaml:7:16: products.tool.diversion must be at least 0 and at most 1, but \
                        { normal: { mean: 0.5, sd: 0.1 } } reaches down to -infinity and up to infinity; \
                        put truncate: [0, 1] beside its parameters"""),
                arguments(
                        "a mix of zeros",
                        "extends: base.yaml\nproducts: { tool: { channels: { mix: { direct: 0, hall: 0, stall: 0 } } } }\n",
                        "my.yaml:2:33: products.tool.channels.mix: the initial weights must not all be 0, but may be"),
                arguments("a mix that fades to nothing", """
                        extends: base.yaml
                        products: { tool: { channels: { mix: { direct: { initial: 1, target: 0 }, hall: 0, stall: 0 }, from: 2026-01, half-life: 1 } } }
                        """, """
                        my.yaml:2:33: products.tool.channels.mix: the target weights must not all be 0, but may be, so that the mix would fade to nothing"""));
    }

    static Stream<Arguments> quantities() {
        return Stream.of(
                arguments("not a number", of("abc"), at(29, "must be a number or a distribution, but was 'abc'")),
                arguments("quoted number", of("'3'"), at(29, "must be a number or a distribution, but was '3'")),
                arguments("quoted per cent", of("'20%'"), at(29, "must be a number or a distribution, but was '20%'")),
                arguments("a list", of("[1, 2]"), at(29, "must be a number or a distribution, but was [1, 2]")),
                arguments("infinity", of(".inf"), at(29, "must be a number or a distribution, but was '.inf'")),
                arguments("too large", of("1e999"), at(29, "must be a number or a distribution, but was 1e999")),
                arguments("empty map", of("{}"), at(29, "must be a number or a distribution, but was {}")),
                arguments(
                        "unknown distribution",
                        of("{ perrt: { min: 1 } }"),
                        "my.yaml:2:31: unknown distribution 'perrt' in terms.spend.total; did you mean 'pert'?"),
                arguments(
                        "two distributions",
                        of("{ pert: { min: 1 }, normal: {} }"),
                        at(29, "must hold one distribution, but holds normal and pert")),
                arguments(
                        "something beside a distribution",
                        of("{ uniform: { min: 1, max: 2 }, scale: 3 }"),
                        "my.yaml:2:60: unknown key 'scale' in terms.spend.total"),
                arguments(
                        "truncate in the wrong place",
                        of("{ normal: { mean: 1, sd: 1 }, truncate: [0, null] }"),
                        "my.yaml:2:59: terms.spend.total: truncate must stand beside the parameters, as in "
                                + "{ normal: { ..., truncate: [0, null] } }"),
                arguments(
                        "parameters that are no map",
                        of("{ normal: 3 }"),
                        "my.yaml:2:39: terms.spend.total.normal must be a map, but was 3"),
                arguments(
                        "missing parameter",
                        of("{ pert: { min: 1, max: 3 } }"),
                        "my.yaml:2:31: terms.spend.total.pert must have min and mode and max, but has max and min"),
                arguments(
                        "no parameters",
                        of("{ gamma: {} }"),
                        "my.yaml:2:31: terms.spend.total.gamma must have shape and scale, but has none"),
                arguments(
                        "one of a pair",
                        of("{ normal: { p10: 1 } }"),
                        "my.yaml:2:31: terms.spend.total.normal must have mean and sd, or p10 and p90, but has p10"),
                arguments(
                        "two pairs mixed",
                        of("{ lognormal: { mean: 1, p90: 3 } }"),
                        "my.yaml:2:31: terms.spend.total.lognormal must have mean and sd, or median and sigma, "
                                + "or p10 and p90, but has mean and p90"),
                arguments(
                        "unknown parameter",
                        of("{ normal: { mean: 1, std: 3 } }"),
                        "my.yaml:2:50: unknown key 'std' in terms.spend.total.normal; did you mean 'sd'?"),
                arguments(
                        "parameter that is no number",
                        of("{ uniform: { min: low, max: 3 } }"),
                        "my.yaml:2:47: terms.spend.total.uniform.min must be a number, but was 'low'"),
                arguments(
                        "parameter out of range",
                        of("{ normal: { mean: 1, sd: -3 } }"),
                        "my.yaml:2:31: terms.spend.total.normal: sd of normal must be above 0, but was -3"),
                arguments(
                        "bounds",
                        of("{ normal: { mean: 1, sd: 3, truncate: [0] } }"),
                        "my.yaml:2:67: terms.spend.total.normal.truncate must be a list of two numbers, "
                                + "either of which may be null, but was [0]"),
                arguments("bounds of a metalog", of("{ metalog: { p10: 1, p50: 2, p90: 3, truncate: [0, 5] } }"), """
                        my.yaml:2:29: terms.spend.total must be at least 0, but { metalog: { p10: 1, p50: 2, p90: 3, \
                        truncate: [0, 5] } } reaches down to -infinity; give it min and max
                        my.yaml:2:66: unknown key 'truncate' in terms.spend.total.metalog"""),
                arguments("values", of("{ discrete: { values: [1, x], weights: 3 } }"), """
                        my.yaml:2:55: terms.spend.total.discrete.values.1 must be a number, but was 'x'
                        my.yaml:2:68: terms.spend.total.discrete.weights must be a list, but was 3"""),
                arguments(
                        "no values",
                        of("{ empirical: { values: [] } }"),
                        "my.yaml:2:52: terms.spend.total.empirical.values must hold at least one number, but was []"),
                arguments(
                        "values out of range",
                        of("{ empirical: { values: [-1, 2] } }"),
                        at(29, "must be at least 0, but { empirical: { values: [-1, 2] } } reaches down to -1")),
                arguments(
                        "mixture",
                        of("{ mixture: [{ weight: -1, of: 3 }, { weight: 1, off: { pert: {} } }, 5] }"),
                        """
                        my.yaml:2:51: terms.spend.total.mixture.0.weight must be a number at least 0, but was -1
                        my.yaml:2:77: unknown key 'off' in terms.spend.total.mixture.1; did you mean 'of'?
                        my.yaml:2:98: terms.spend.total.mixture.2 must be a map, but was 5"""));
    }

    private static String of(String quantity) {
        return "extends: base.yaml\nterms: { spend: { total:    " + quantity + " } }\n";
    }

    private static String at(int column, String rule) {
        return "my.yaml:2:" + column + ": terms.spend.total " + rule;
    }

    static Stream<Arguments> terms() {
        return Stream.of(
                arguments(
                        "unknown kind",
                        "extends: base.yaml\nterms: { deal: { kind: licens, licensee: host } }\n",
                        "my.yaml:2:24: terms.deal.kind must be one of distribution, equity-stake, first-access, licence, payment, "
                                + "primary-cloud, revenue-share, spend-commitment, but was 'licens'; did you mean 'licence'?"),
                arguments(
                        "unknown and missing keys",
                        "extends: base.yaml\nterms: { deal: { kind: licence, licensor: lab, royality: 0.1 } }\n",
                        """
                        my.yaml:2:10: terms.deal.licensee is missing
                        my.yaml:2:48: unknown key 'royality' in terms.deal; did you mean 'royalty'?"""),
                arguments(
                        "ranges",
                        "extends: base.yaml\nterms: { share: { rate: 1.2, cap: -1, already-paid: -0.5 } }\n",
                        """
                        my.yaml:2:25: terms.share.rate must be at least 0 and at most 1, but was 1.2
                        my.yaml:2:35: terms.share.cap must be at least 0, but was -1
                        my.yaml:2:53: terms.share.already-paid must be at least 0, but was -0.5"""),
                arguments(
                        "choices",
                        "extends: base.yaml\nterms: { licence: { served-by: me, exclusive: yes }, spend: { true-up: anual, profile: steep } }\n",
                        """
                        my.yaml:2:32: terms.licence.served-by must be developer or owner, but was 'me'
                        my.yaml:2:47: terms.licence.exclusive must be true or false, but was 'yes'
                        my.yaml:2:72: terms.spend.true-up must be one of annual, at-end, monthly, but was 'anual'; \
                        did you mean 'annual'?
                        my.yaml:2:88: terms.spend.profile must be even or ramp, but was 'steep'"""),
                arguments(
                        "lists of names",
                        "extends: base.yaml\nterms: { share: { products: tool, channels: [direct, direct] }, licence: { products: [toll] } }\n",
                        """
                        my.yaml:2:29: terms.share.products must be a list, but was 'tool'
                        my.yaml:2:45: terms.share.channels must not name anything twice, but was [direct, direct]
                        my.yaml:2:76: terms.licence.products must be a known product, but was 'toll'; did you mean 'tool'?"""),
                arguments(
                        "deferral",
                        "extends: base.yaml\nterms: { share: { deferral: { fraction: 0.2, months: 1.5 } } }\n",
                        "my.yaml:2:54: terms.share.deferral.months must be a whole number at least 1 and at most 1200, but was 1.5"),
                arguments(
                        "lead",
                        "extends: base.yaml\nterms: { first: { kind: first-access, holder: host, lead: -1 } }\n",
                        "my.yaml:2:59: terms.first.lead must be a whole number at least 0 and at most 1200, but was -1"),
                arguments(
                        "until before from",
                        "extends: base.yaml\nterms: { spend: { from: 2028-01 }, licence: { from: 2028-01, until: 2027-12 } }\n",
                        """
                        my.yaml:2:10: terms.spend: until must not be before from, but was 2026-12 before 2028-01
                        my.yaml:2:36: terms.licence: until must not be before from, but was 2027-12 before 2028-01"""),
                arguments(
                        "a commitment without dates",
                        "extends: base.yaml\nterms: { spend: { from: null, until: null } }\n",
                        """
                        my.yaml:2:10: terms.spend.from is missing
                        my.yaml:2:10: terms.spend.until is missing"""),
                arguments("payments", """
                        extends: base.yaml
                        terms:
                          a: { kind: payment, payer: lab, payee: lab, amount: -1, at: 2026-05 }
                          b: { kind: payment, payer: lab, payee: hots, amount: 1, on: strom, at: 2026-05 }
                          c: { kind: payment, payer: lab, payee: host, amount: 1 }
                          d: { kind: payment, payer: lab, payee: host, amount: 1, every: week }
                        """, """
                        my.yaml:3:42: terms.a.payee must be another party than the payer, but was lab
                        my.yaml:3:55: terms.a.amount must be at least 0, but was -1
                        my.yaml:4:42: terms.b.payee must be a known party, but was 'hots'; did you mean 'host'?
                        my.yaml:4:59: terms.b.on must not stand beside at
                        my.yaml:5:3: terms.c must have at, on or every, but has none of them
                        my.yaml:6:66: terms.d.every must be one of month, quarter, year, but was 'week'"""),
                arguments(
                        "combined events",
                        "extends: base.yaml\nevents: { a: { any: [b] }, b: { all: [a, strom] }, c: { any: a, date: 2027 } }\n",
                        """
                        my.yaml:2:11: events.a must not follow from itself, but does: a from b from a
                        my.yaml:2:33: events.b.all must be a known event, but was 'strom'; did you mean 'storm'?
                        my.yaml:2:65: events.c.date must not stand beside any"""),
                arguments("notice without an end", "extends: base.yaml\nterms: { spend: { notice: 3 } }\n", """
                        my.yaml:2:10: terms.spend: notice must stand beside ends-on, whose event it delays, but no event ends the term"""),
                arguments("stakes", """
                        extends: base.yaml
                        terms:
                          one: { kind: equity-stake, holder: host, fraction: 0.1, multiple: 3, cost: 1 }
                          two: { kind: equity-stake, holder: host, fraction: 0.1, multiple: 3, vests: [{ part: 0.7, on: strom }, { part: 0.7, at: 2026-05 }] }
                          three: { kind: equity-stake, holder: host, fraction: 0.1, multiple: 3, from: 2026-05, realised: { at: 2026-04 } }
                        """, """
                        my.yaml:3:3: terms.one: cost must stand beside from or begins-on, which say when it is paid, but neither is there
                        my.yaml:4:3: terms.two: the parts of vests must add up to at most 1, but may add up to 1.4
                        my.yaml:5:3: terms.three: realised must not be before from, but was 2026-04 before 2026-05"""),
                arguments("events of a stake", """
                        extends: base.yaml
                        terms:
                          one: { kind: equity-stake, holder: host, fraction: 0.1, multiple: 3, vests: [{ part: 0.7, on: strom }], realised: { on: strom } }
                        """, """
                        my.yaml:3:97: terms.one.vests.0.on must be a known event, but was 'strom'; did you mean 'storm'?
                        my.yaml:3:123: terms.one.realised.on must be a known event, but was 'strom'; did you mean 'storm'?"""),
                arguments("credit of a shortfall", """
                        extends: base.yaml
                        terms:
                          spend: { shortfall: credit }
                          other: { kind: spend-commitment, buyer: lab, cloud: north, total: 1, from: 2026-01, until: 2026-12, credit-months: 3 }
                          third: { kind: spend-commitment, buyer: lab, cloud: north, total: 1, from: 2026-01, until: 2026-12, shortfall: credit, credit-months: 3, true-up: at-end }
                        """, """
                        my.yaml:3:3: terms.spend.credit-months is missing
                        my.yaml:4:103: terms.other.credit-months must stand beside shortfall: credit
                        my.yaml:5:3: terms.third: shortfall must be lost where true-up is at-end, as no spend follows that draws on a credit"""),
                arguments(
                        "termination fee without an end",
                        "extends: base.yaml\nterms: { spend: { termination-fee: 0.3 } }\n",
                        """
                        my.yaml:2:10: terms.spend: termination-fee must stand beside ends-on, whose event makes it due, but no event ends the term"""),
                arguments(
                        "events that begin and end a term",
                        "extends: base.yaml\nterms: { share: { begins-on: strom, ends-on: [] }, spend: { begins-on: [storm, storm] } }\n",
                        """
                        my.yaml:2:46: terms.share.ends-on must hold at least one name, but was []
                        my.yaml:2:72: terms.spend.begins-on must not name anything twice, but was [storm, storm]"""),
                arguments("profile", "extends: base.yaml\nterms: { spend: { profile: { 2026: -1, next: 2 } } }\n", """
                        my.yaml:2:36: terms.spend.profile.2026 must be a number at least 0, but was -1
                        my.yaml:2:40: terms.spend.profile.next must be a year such as 2026, but was 'next'"""),
                arguments(
                        "years of a profile",
                        "extends: base.yaml\nterms: { spend: { profile: { 2026: 1, 2027: 1 } } }\n",
                        "my.yaml:2:45: terms.spend.profile.2027: the years of a profile must lie between 2026-01 and 2026-12, but one was 2027"),
                arguments(
                        "a profile of zeros",
                        "extends: base.yaml\nterms: { spend: { profile: { 2026: 0 } } }\n",
                        "my.yaml:2:10: terms.spend: the weights of a profile must not all be 0"),
                arguments(
                        "references",
                        "extends: base.yaml\nterms: { share: { payee: hots, payer: shop, ends-on: strom }, spend: { cloud: norht } }\n",
                        """
                        my.yaml:2:26: terms.share.payee must be a known party, but was 'hots'; did you mean 'host'?
                        my.yaml:2:54: terms.share.ends-on must be a known event, but was 'strom'; did you mean 'storm'?
                        my.yaml:2:79: terms.spend.cloud must be a known cloud, but was 'norht'; did you mean 'north'?"""),
                arguments(
                        "payer of a share",
                        "extends: base.yaml\nparties: { fund: {} }\nterms: { share: { payer: fund }, other: { kind: revenue-share, payer: hots, payee: lab, rate: 0 } }\n",
                        """
                        my.yaml:3:26: terms.share.payer must be the developer, lab, or the owner of a channel, but was fund
                        my.yaml:3:71: terms.other.payer must be a known party, but was 'hots'; did you mean 'host'?"""),
                arguments("base of a share", """
                        extends: base.yaml
                        terms:
                          share: { base: kept }
                          other: { kind: revenue-share, payer: host, payee: host, rate: 0, channels: [direct, stall] }
                        """, """
                        my.yaml:3:18: terms.share.base must be revenue or sales where the developer is the payer, but was kept
                        my.yaml:4:53: terms.other.payee must be another party than the payer, but was host
                        my.yaml:4:68: terms.other.channels must hold hall, whose owner keeps the base, but holds direct and stall"""),
                arguments("shares after shares", """
                        extends: base.yaml
                        terms:
                          share: { after: [rest, licence] }
                          rest: { kind: revenue-share, payer: lab, payee: host, rate: 0, after: [share, shaer] }
                        """, """
                        my.yaml:3:12: terms.share.after must be a known revenue share, but was 'licence'
                        my.yaml:4:66: terms.rest.after must be a known revenue share, but was 'shaer'; did you mean 'share'?
                        my.yaml:4:66: terms.rest.after must not lead back to the share itself, but does: rest after share after rest"""),
                arguments("advances of a share", """
                        extends: base.yaml
                        terms:
                          share: { recoups: [upfornt, back] }
                          upfront: { kind: payment, payer: lab, payee: host, amount: 1, at: 2026-01 }
                          back: { kind: payment, payer: host, payee: lab, amount: 1, at: 2026-01 }
                          rest: { kind: revenue-share, payer: lab, payee: host, rate: 0, recoups: upfront }
                          top: { kind: revenue-share, payer: lab, payee: host, rate: 0, recoups: upfront }
                        """, """
                        my.yaml:3:12: terms.share.recoups must be payments from lab to host, but back is one from host to lab
                        my.yaml:3:12: terms.share.recoups must be a known payment, but was 'upfornt'; did you mean 'upfront'?
                        my.yaml:7:74: terms.top.recoups must not name upfront, which rest recoups already"""),
                arguments("rates of a share", """
                        extends: base.yaml
                        terms:
                          share: { rate: { 2026-13: 0.1, 2026-05: 2 } }
                          steps: { kind: revenue-share, payer: lab, payee: host, rate: { tiers: { steps: [ { above: 1, rate: 0.1 } ] } } }
                          word: { kind: revenue-share, payer: lab, payee: host, rate: { tier: { by: month } } }
                          least: { kind: revenue-share, payer: lab, payee: host, rate: 0, minimum: { 26: 1 } }
                        """, """
                        my.yaml:3:20: terms.share.rate.2026-13 must be a month such as 2026-05, but was '2026-13'
                        my.yaml:3:43: terms.share.rate.2026-05 must be at least 0 and at most 1, but was 2
                        my.yaml:4:66: terms.steps.rate.tiers: the first step of tiers must be above 0, but was above 1
                        my.yaml:5:65: unknown key 'tier' in terms.word.rate; did you mean 'tiers'?
                        my.yaml:6:78: terms.least.minimum.26 must be a year such as 2026, but was '26'"""),
                arguments(
                        "contradictions",
                        """
                        extends: base.yaml
                        terms:
                          second: { kind: distribution, distributor: host, take: 0.3, from: 2026-05 }
                        """,
                        "my.yaml:3:3: terms.second must not cover the same product in the same channel as licence, "
                                + "but both cover tool from 2026-05"));
    }

    static Stream<Arguments> events() {
        return Stream.of(
                arguments(
                        "no time",
                        "extends: base.yaml\nevents: { calm: { title: Calm } }\n",
                        "my.yaml:2:11: events.calm must have any, all, when, hazard or date, but has none of them"),
                arguments(
                        "both",
                        "extends: base.yaml\nevents: { calm: { hazard: 0.1, date: 2026.5, probability: 0.5 } }\n",
                        """
                        my.yaml:2:32: events.calm.date must not stand beside hazard
                        my.yaml:2:46: events.calm.probability must not stand beside hazard"""),
                arguments(
                        "a beginning of a date",
                        "extends: base.yaml\nevents: { calm: { from: 2026-05, date: 2026.5 } }\n",
                        "my.yaml:2:19: events.calm.from must not stand beside date"),
                arguments(
                        "misspelt",
                        "extends: base.yaml\nevents: { calm: { hazzard: 0.1 } }\n",
                        "my.yaml:2:19: unknown key 'hazzard' in events.calm; did you mean 'hazard'?"),
                arguments(
                        "misspelt, beside a key of the other kind",
                        "extends: base.yaml\nevents: { calm: { hazarz: 0.1, from: 2026-05 } }\n",
                        "my.yaml:2:19: unknown key 'hazarz' in events.calm; did you mean 'hazard'?"),
                arguments("thresholds", """
                        extends: base.yaml
                        events:
                          a: { when: { metric: contribtion, over: 12, at-least: 1 } }
                          b: { when: { metric: revenue, at-least: 1 } }
                          c: { when: { metric: share.share.cumulative, over: 3, at-most: 1 } }
                          d: { when: { metric: event.storm, at-least: 1 } }
                          e: { when: { metric: revenue, over: 0, at-least: 1, at-most: 2 } }
                          f: { when: { metric: revenue, over: year-todate, at-least: 1 } }
                          g: { when: { metric: revenue, over: 12 } }
                          h: { when: 3 }
                        """, """
                        my.yaml:3:24: events.a.when.metric must be a flow or a level of the scenario, but was \
                        'contribtion'; did you mean 'contribution'?
                        my.yaml:4:8: events.b.when must have over: over how many months revenue is added up, or \
                        year-to-date, or total
                        my.yaml:5:54: events.c.when.over must not be there, as share.share.cumulative is a level, \
                        which is not added up
                        my.yaml:6:24: events.d.when.metric must be a flow or a level, but was the date 'event.storm'; \
                        an event that follows from others has any or all
                        my.yaml:7:39: events.e.when.over must be a whole number at least 1 and at most 1200, \
                        total or year-to-date, but was 0
                        my.yaml:7:55: events.e.when.at-most must not stand beside at-least
                        my.yaml:8:39: events.f.when.over must be a whole number at least 1 and at most 1200, \
                        total or year-to-date, but was 'year-todate'; did you mean 'year-to-date'?
                        my.yaml:9:8: events.g.when must have at-least or at-most, but has neither
                        my.yaml:10:14: events.h.when must be a map or worthwhile, but was 3"""),
                arguments("decisions", """
                        extends: base.yaml
                        events:
                          a: { decided-by: hots, at: 2027-01, when: { metric: revenue, over: 1, at-least: 1 } }
                          b: { decided-by: host, when: { metric: revenue, over: 1, at-least: 1 } }
                          c: { decided-by: host, at: [], when: { metric: revenue, over: 1, at-least: 1 } }
                          d: { decided-by: host, at: 2027-01, from: 2026-05, when: { metric: revenue, over: 1, at-least: 1 } }
                          e: { decided-by: host, at: 2027-01 }
                          f: { when: worthwhile }
                          g: { decided-by: host, at: 2027-01, when: worthwile }
                          h:
                            decided-by: host
                            when: worthwhile
                            at: [2027-01, 2027-02, 2027-03, 2027-04, 2027-05, 2027-06, 2027-07, 2027-08, 2027-09, 2027-10, 2027-11, 2027-12, 2028-01]
                        """, """
                        my.yaml:3:20: events.a.decided-by must be a known party, but was 'hots'; did you mean 'host'?
                        my.yaml:4:3: events.b must have both decided-by and at, but has not
                        my.yaml:5:30: events.c.at must hold at least one month, and none twice, but was []
                        my.yaml:6:39: events.d.from must not stand beside decided-by, whose months are in at
                        my.yaml:7:3: events.e must have any, all, when, hazard or date, but has none of them
                        my.yaml:8:3: events.f must have both decided-by and at, but has not
                        my.yaml:9:45: events.g.when must be a map or worthwhile, but was 'worthwile'; did you mean 'worthwhile'?
                        my.yaml:10:3: events.h: a decision on what is worthwhile must be at one month or at most 12, \
                        but was at 13"""),
                arguments("effects", """
                        extends: base.yaml
                        events:
                          storm:
                            hazard: -1
                            effects:
                              products.tool.demand: { multiply: 0 }
                              products.toll.demand: { multiply: 2, halflife: 1 }
                              compute.training: 3
                        """, """
                        my.yaml:4:13: events.storm.hazard must be at least 0, but was -1
                        my.yaml:6:41: events.storm.effects.products.tool.demand.multiply must be above 0, but was 0
                        my.yaml:7:7: events.storm.effects.products.toll.demand must be a known target of effects, \
                        but was 'products.toll.demand'; did you mean 'products.tool.demand'?
                        my.yaml:7:44: unknown key 'halflife' in events.storm.effects.products.toll.demand; \
                        did you mean 'half-life'?
                        my.yaml:8:25: events.storm.effects.compute.training must be a map, but was 3"""));
    }

    static Stream<Arguments> correlations() {
        return Stream.of(
                arguments(
                        "not a list",
                        "extends: base.yaml\ncorrelations: { a: b }\n",
                        "my.yaml:2:15: correlations must be a list, but was { a: b }"),
                arguments("shape", """
                        extends: base.yaml
                        correlations:
                          - { between: [products.tool.demand], value: 0.1 }
                          - { between: [products.tool.demand, compute.price], value: 1.5 }
                          - { between: products.tool.demand, value: x }
                          - 3
                        """, """
                        my.yaml:3:16: correlations.0.between must be a list of two addresses, but was [products.tool.demand]
                        my.yaml:4:5: correlations.1: correlation must be above -1 and below 1, but was 1.5
                        my.yaml:5:16: correlations.2.between must be a list, but was 'products.tool.demand'
                        my.yaml:5:45: correlations.2.value must be a number, but was 'x'
                        my.yaml:6:5: correlations.3 must be a map, but was 3"""),
                arguments(
                        "addresses",
                        "extends: base.yaml\ncorrelations:\n  - { between: [products.toll.demand, compute.price], value: 0.1 }\n",
                        "my.yaml:3:5: correlations.0: a correlation must be between processes or distributions, "
                                + "but was of 'products.toll.demand'; did you mean 'products.tool.demand'?"),
                arguments(
                        "of something that is wrong itself",
                        """
                        extends: base.yaml
                        terms: { share: { cap: { pert: { min: 3 } } } }
                        correlations:
                          - { between: [terms.share.cap, products.tool.demand.growth], value: 0.1 }
                        """,
                        "my.yaml:2:26: terms.share.cap.pert must have min and mode and max, but has min"));
    }

    static Stream<Arguments> sources() {
        return Stream.of(
                arguments(
                        "address",
                        "extends: base.yaml\nsources: { terms.shar.cap: { assumption: none } }\n",
                        "my.yaml:2:12: nothing has the address terms.shar.cap; did you mean 'terms.share.cap'?"),
                arguments("address of something that is wrong itself", """
                        extends: base.yaml
                        products: { kit: { demand: { kind: plan, point: { 2026-01: 1 } } } }
                        sources: { products.kit.demand.points: { assumption: x }, products.kit.demand.volatility: { assumption: x } }
                        """, """
                        my.yaml:2:20: products.kit.demand.volatility is missing
                        my.yaml:2:42: unknown key 'point' in products.kit.demand; did you mean 'points'?"""),
                arguments(
                        "neither fact nor assumption",
                        "extends: base.yaml\nsources: { terms.share.cap: {}, terms: guess }\n",
                        """
                        my.yaml:2:12: sources.terms.share.cap must name a fact or an assumption, but has neither
                        my.yaml:2:40: sources.terms must be a map, but was 'guess'"""),
                arguments("unlisted facts", """
                        extends: base.yaml
                        facts: { own-1: { statement: Caps are about five., publisher: The Lab } }
                        sources: { terms.share.cap: { fact: [own-1, own-2] }, terms.share: { fact: {} } }
                        """, """
                        my.yaml:3:45: sources.terms.share.cap.fact.1 must be the id of a listed fact, but was 'own-2'; \
                        did you mean 'own-1'?
                        my.yaml:3:76: sources.terms.share.fact must be the id of a listed fact, but was {}"""),
                arguments("facts", "extends: base.yaml\nfacts: { F1: { statment: Caps are about five. } }\n", """
                        my.yaml:2:10: facts.F1.publisher is missing
                        my.yaml:2:16: unknown key 'statment' in facts.F1; did you mean 'statement'?"""));
    }

    @Test
    void read_problemsInSeveralFiles_areReportedTogetherInFileOrder() {
        ScenarioFolder folder = new ScenarioFolder(temporary)
                .write("below.yaml", "extends: base.yaml\nterms: { share: { rate: 2 } }\n")
                .write(
                        "my.yaml",
                        "extends: below.yaml\nparites: {}\nterms: { licence: { royalty: 3, licensee: hots } }\n");
        assertThat(folder.problems("my.yaml", "terms.spend.total=-1", "terms.spend.cloud=nrth"))
                .containsExactly(
                        "my.yaml:2:1: unknown key 'parites'; did you mean 'parties'?",
                        "my.yaml:3:30: terms.licence.royalty must be at least 0 and at most 1, but was 3",
                        "my.yaml:3:43: terms.licence.licensee must be a known party, but was 'hots'; did you mean 'host'?",
                        "below.yaml:2:25: terms.share.rate must be at least 0 and at most 1, but was 2",
                        "--set terms.spend.total=-1: terms.spend.total must be at least 0, but was -1",
                        "--set terms.spend.cloud=nrth: terms.spend.cloud must be a known cloud, but was 'nrth'; "
                                + "did you mean 'north'?");
    }

    @Test
    void read_unreadableFile_isRefused() {
        byte[] latin = {'a', ':', ' ', '1', '\n', 'b', ':', ' ', (byte) 0xe9, '\n'};
        ScenarioFolder folder =
                new ScenarioFolder(temporary).write("latin.yaml", latin).write("folder.yaml/x.yaml", "");
        assertThat(folder.problems("gone.yaml")).containsExactly("gone.yaml: there is no such file");
        assertThat(folder.problems("latin.yaml"))
                .containsExactly("latin.yaml:2: the file must be UTF-8 text, but this line is not");
        assertThat(folder.problems("folder.yaml")).containsExactly("folder.yaml: it is a folder, not a file");
        byte[] half = {(byte) 0xFF, (byte) 0xFE, 'a', 0, '\n', 0, 'b'};
        assertThat(folder.write("half.yaml", half).problems("half.yaml"))
                .containsExactly("half.yaml:2: the file must be UTF-16 text, but this line is not");
    }

    @Test
    void read_cycleOrLongChainOfExtends_isRefused() {
        ScenarioFolder folder = new ScenarioFolder(temporary)
                .write("a.yaml", "extends: b.yaml\n")
                .write("b.yaml", "extends: ./x/../a.yaml\n");
        for (int i = 0; i < 20; i++) {
            folder.write("c" + i + ".yaml", "extends: c" + (i + 1) + ".yaml\n");
        }
        assertThat(folder.problems("a.yaml"))
                .containsExactly("b.yaml:1:10: extends must not lead back to a file that extends this one, "
                        + "but was './x/../a.yaml'");
        assertThat(folder.problems("c0.yaml"))
                .containsExactly(
                        "c15.yaml:1:10: extends must lead through at most 16 files, but was 'c16.yaml' after as many");
    }

    @Test
    void read_unknownName_suggestsTheNearest() {
        assertThat(List.of("amended-2062", "xyz"))
                .map(name -> catchThrowableOfType(
                                ScenarioFileException.class, () -> ScenarioReader.read(name, List.of()))
                        .problems())
                .containsExactly(
                        List.of("unknown scenario 'amended-2062'; did you mean 'amended-2026'?"),
                        List.of("unknown scenario 'xyz'"));
    }
}
