package org.entente.simulation.plain;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.NavigableMap;
import org.entente.model.process.FadingGrowth;
import org.entente.model.process.Logistic;
import org.entente.model.process.PlannedRunRate;
import org.entente.model.process.Process;

/** Processes, the price of compute, currencies and mixes of one path (MODEL 3, 5, 8 and 17), all months at once. */
final class PlainMarket {

    static final double DELTA = 1.0 / 12;

    private final PlainPath path;

    private final double nudge;

    PlainMarket(PlainPath path, double nudge) {
        this.path = path;
        this.nudge = nudge;
        path.scenario.processes().forEach((address, process) -> run(address.text(), process));
        price();
        path.scenario.currencies().keySet().forEach(this::currency);
    }

    /** MODEL 3. The run-rate is the amount {@code run-rate.ADDRESS}. */
    private void run(String address, Process process) {
        double sigma = path.value(address + ".volatility");
        double log = first(address, process);
        double noise = 0;
        for (int t = 0; t < path.months; t++) {
            double shown = process instanceof PlannedRunRate plan ? planned(address, plan, t) + noise : log;
            path.amounts.set("run-rate." + address, t, nudge * Math.exp(shown));
            double w = path.inputs.shock(address, t);
            noise += -sigma * sigma * DELTA / 2 + sigma * Math.sqrt(DELTA) * w;
            log += growth(address, process, t, log) * DELTA - sigma * sigma / 2 * DELTA + sigma * Math.sqrt(DELTA) * w;
        }
    }

    private double first(String address, Process process) {
        return process instanceof PlannedRunRate ? 0 : Math.log(path.value(address + ".run-rate"));
    }

    private double growth(String address, Process process, int t, double log) {
        return process.match(new Process.Cases<Double>() {
            @Override
            public Double fadingGrowth(FadingGrowth any) {
                double initial = Math.log(1 + path.value(address + ".growth"));
                double last = Math.log(1 + path.value(address + ".long-run-growth"));
                return last + (initial - last) * Math.pow(2, -t * DELTA / path.value(address + ".half-life"));
            }

            @Override
            public Double logistic(Logistic any) {
                return path.value(address + ".rate") * (1 - Math.exp(log) / path.value(address + ".ceiling"));
            }

            @Override
            public Double plannedRunRate(PlannedRunRate any) {
                return 0.0;
            }
        });
    }

    private double planned(String address, PlannedRunRate plan, int t) {
        double start = logPlan(plan.points(), path.month(0));
        return start + path.value(address + ".attainment") * (logPlan(plan.points(), path.month(t)) - start);
    }

    /** log Y(t): linear between points, flat outside them. */
    private static double logPlan(NavigableMap<YearMonth, Double> points, YearMonth month) {
        Map.Entry<YearMonth, Double> before = points.floorEntry(month);
        Map.Entry<YearMonth, Double> after = points.higherEntry(month);
        if (before == null) {
            return Math.log(points.firstEntry().getValue());
        }
        if (after == null) {
            return Math.log(points.lastEntry().getValue());
        }
        double part = (double) before.getKey().until(month, ChronoUnit.MONTHS)
                / before.getKey().until(after.getKey(), ChronoUnit.MONTHS);
        return (1 - part) * Math.log(before.getValue()) + part * Math.log(after.getValue());
    }

    /** MODEL 8: the index Q of the price of compute. */
    private void price() {
        double sigma = path.value("compute.price.volatility");
        double log = 0;
        for (int t = 0; t < path.months; t++) {
            path.amounts.set("compute.price", t, Math.exp(log));
            log += -sigma * sigma * DELTA / 2 + sigma * Math.sqrt(DELTA) * path.inputs.shock("compute.price", t);
        }
    }

    /** MODEL 17: the worth X of a currency. */
    private void currency(String code) {
        String address = "currencies." + code;
        double sigma = path.value(address + ".volatility");
        double drift = Math.log(1 + path.value(address + ".drift"));
        double log = Math.log(path.value(address + ".rate"));
        for (int t = 0; t < path.months; t++) {
            path.amounts.set(address, t, Math.exp(log));
            log += (drift - sigma * sigma / 2) * DELTA + sigma * Math.sqrt(DELTA) * path.inputs.shock(address, t);
        }
    }

    /** MODEL 5: what is left of a difference after {@code t} months from month {@code from} on. */
    static double left(double halfLife, int from, int t) {
        return Math.pow(2, -Math.max(0, t - from) * DELTA / halfLife);
    }
}
