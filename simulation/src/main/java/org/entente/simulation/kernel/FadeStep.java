package org.entente.simulation.kernel;

/** A column 2^(−sΔ/h) of a half-life of h years, s months after a given one: 1 until then. Whatever fades alike shares it. */
final class FadeStep implements Step {

    private final int from;
    private final HalfLife fade;

    /**
     * The fade over the half-life in column {@code years}.
     *
     * @param from the index of the month after which it fades, negative if before the horizon
     */
    FadeStep(Columns columns, int years, int from) {
        this.from = from;
        this.fade = new HalfLife(columns, years);
    }

    /** The column of the fade. */
    int fade() {
        return fade.fade();
    }

    @Override
    public Wiring wiring() {
        return fade.wire(Wiring.of(from));
    }

    @Override
    public void begin(Block block) {
        fade.begin(block, Math.max(0, -from));
    }

    @Override
    public void advance(Block block, int t) {
        if (t > Math.max(0, from)) {
            fade.advance(block);
        }
    }
}
