// The reference problem in C++, means only: blocks of paths, loops that the compiler turns into vector instructions with
// the mathematical functions of the C library, xorshift128+ in each lane, and normal numbers in pairs (Box and Muller).
//
// Arguments: paths of a batch, most batches, seed. Prints the nanoseconds a path, then means and errors.
#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <vector>

constexpr int WIDTH = 512;
constexpr int MONTHS = 84;
constexpr int PRODUCTS = 6;
constexpr double DELTA = 1 / 12.0, VOLATILITY = 0.3, RATE = 0.2, CAP = 38, CORRELATION = 0.25;

struct Sums { double revenue = 0, revenueSquared = 0, share = 0, shareSquared = 0; };

static double drift[MONTHS], discount[MONTHS], factor[PRODUCTS][PRODUCTS];
static uint64_t a[WIDTH], b[WIDTH];
static double z[PRODUCTS][WIDTH], logs[PRODUCTS][WIDTH], month[WIDTH], rest[WIDTH], total[WIDTH], value[WIDTH];

static void prepare(uint64_t seed) {
    for (int t = 0; t < MONTHS; t++) {
        double growth = 0.2 + 0.4 * std::pow(2, -t / (24 * std::log(2)));
        drift[t] = (growth - VOLATILITY * VOLATILITY / 2) * DELTA;
        discount[t] = std::pow(0.992, t + 1);
    }
    double scale = VOLATILITY * std::sqrt(DELTA);
    for (int i = 0; i < PRODUCTS; i++) { // Cholesky
        for (int j = 0; j <= i; j++) {
            double left = i == j ? 1 : CORRELATION;
            for (int k = 0; k < j; k++) left -= factor[i][k] * factor[j][k];
            factor[i][j] = i == j ? std::sqrt(left) : left / factor[j][j];
        }
    }
    for (auto &row : factor) for (double &number : row) number *= scale;
    for (int i = 0; i < 2 * WIDTH; i++) { // SplitMix64
        uint64_t word = seed += 0x9E3779B97F4A7C15u;
        word = (word ^ (word >> 30)) * 0xBF58476D1CE4E5B9u;
        word = (word ^ (word >> 27)) * 0x94D049BB133111EBu;
        (i < WIDTH ? a[i] : b[i - WIDTH]) = word ^ (word >> 31);
    }
}

// A uniform number in (0, 1), from the upper bits as the fraction of a number in [1, 2).
static void uniform(double *u) {
    for (int i = 0; i < WIDTH; i++) {
        uint64_t x = a[i], y = b[i], word = x + y;
        a[i] = y;
        x ^= x << 23;
        b[i] = x ^ y ^ (x >> 18) ^ (y >> 5);
        uint64_t bits = (word >> 12) | 0x3FF0000000000000u;
        double one;
        std::memcpy(&one, &bits, 8);
        u[i] = one - (1 - 0x1p-53);
    }
}

static void normals() {
    static double u[WIDTH], v[WIDTH];
    for (int i = 0; i < PRODUCTS; i += 2) {
        uniform(u);
        uniform(v);
        for (int p = 0; p < WIDTH; p++) {
            double radius = std::sqrt(-2 * std::log(u[p]));
            double angle = 2 * M_PI * v[p];
            z[i][p] = radius * std::cos(angle);
            z[i + 1][p] = radius * std::cos(angle - M_PI / 2); // sin and cos together stay scalar
        }
    }
}

static void block(Sums &sums) {
    std::memset(logs, 0, sizeof logs);
    std::memset(total, 0, sizeof total);
    std::memset(value, 0, sizeof value);
    std::fill(rest, rest + WIDTH, CAP);
    for (int t = 0; t < MONTHS; t++) {
        std::memset(month, 0, sizeof month);
        for (auto &log : logs) for (int p = 0; p < WIDTH; p++) month[p] += std::exp(log[p]);
        for (int p = 0; p < WIDTH; p++) {
            double revenue = month[p] * DELTA;
            double paid = std::min(RATE * revenue, rest[p]);
            rest[p] -= paid;
            total[p] += revenue;
            value[p] += paid * discount[t];
        }
        normals();
        for (int i = 0; i < PRODUCTS; i++) {
            for (int p = 0; p < WIDTH; p++) logs[i][p] += drift[t];
            for (int j = 0; j <= i; j++) for (int p = 0; p < WIDTH; p++) logs[i][p] += factor[i][j] * z[j][p];
        }
    }
    for (int p = 0; p < WIDTH; p++) {
        sums.revenue += total[p];
        sums.revenueSquared += total[p] * total[p];
        sums.share += value[p];
        sums.shareSquared += value[p] * value[p];
    }
}

static void print(double sum, double squares, double n) {
    double mean = sum / n;
    std::printf(" %.17g %.17g", mean, std::sqrt((squares - sum * mean) / (n - 1) / n));
}

int main(int, char **arguments) {
    long paths = std::atol(arguments[1]);
    size_t most = std::atol(arguments[2]);
    prepare(std::atol(arguments[3]));
    Sums sums;
    std::vector<double> times;
    while (times.size() < most) {
        sums = Sums();
        auto begin = std::chrono::steady_clock::now();
        for (long done = 0; done < paths; done += WIDTH) block(sums);
        times.push_back(std::chrono::duration<double, std::nano>(std::chrono::steady_clock::now() - begin).count());
        size_t n = times.size();
        if (n >= 3) {
            auto [low, high] = std::minmax({times[n - 1], times[n - 2], times[n - 3]});
            if (high < 1.03 * low) break;
        }
    }
    std::sort(times.end() - std::min<size_t>(3, times.size()), times.end());
    std::printf("%.17g", times[times.size() - std::min<size_t>(2, times.size())] / paths);
    print(sums.revenue, sums.revenueSquared, paths);
    print(sums.share, sums.shareSquared, paths);
    std::printf("\n");
}
