#include "demo/portable_math.h"

#include <cmath>
#include <numbers>

namespace tracedesk::demo {

namespace {

double polynomial(double x, const double *coefficients, int count)
{
    double sum = coefficients[0];
    for (int i = 1; i < count; ++i)
        sum = sum * x + coefficients[i];
    return sum;
}

constexpr double kLow[] = {-7.784894002430293e-03, -3.223964580411365e-01, -2.400758277161838e+00,
                           -2.549732539343734e+00, 4.374664141464968e+00,  2.938163982698783e+00};
constexpr double kLowUnder[] = {7.784695709041462e-03, 3.224671290700398e-01, 2.445134137142996e+00, 3.754408661907416e+00, 1.0};
constexpr double kMid[] = {-3.969683028665376e+01, 2.209460984245205e+02,  -2.759285104469687e+02,
                           1.383577518672690e+02,  -3.066479806614716e+01, 2.506628277459239e+00};
constexpr double kMidUnder[] = {-5.447609879822406e+01, 1.615858368580409e+02,  -1.556989798598866e+02,
                                6.680131188771972e+01,  -1.328068155288572e+01, 1.0};

double lowerTail(double p)
{
    const double q = std::sqrt(-2 * portableLog(p));
    return polynomial(q, kLow, 6) / polynomial(q, kLowUnder, 5);
}

} // namespace

double portableLog(double x)
{
    int exponent = 0;
    double mantissa = std::frexp(x, &exponent);
    if (mantissa < std::numbers::sqrt2 / 2) {
        mantissa *= 2;
        --exponent;
    }
    // log m = 2 artanh((m - 1) / (m + 1)); |z| < 0.172, so z^23 is below 1e-17.
    const double z = (mantissa - 1) / (mantissa + 1);
    const double square = z * z;
    double sum = 0;
    for (int k = 23; k >= 1; k -= 2)
        sum = sum * square + 1.0 / k;
    return 2 * z * sum + exponent * std::numbers::ln2;
}

double portableExp(double x)
{
    const double whole = std::floor(x / std::numbers::ln2 + 0.5);
    const double rest = x - whole * std::numbers::ln2;
    double sum = 1;
    for (int k = 14; k >= 1; --k)
        sum = 1 + sum * rest / k;
    return std::ldexp(sum, static_cast<int>(whole));
}

double normalQuantile(double p)
{
    constexpr double tail = 0.02425;
    if (p < tail)
        return lowerTail(p);
    if (p > 1 - tail)
        return -lowerTail(1 - p);
    const double q = p - 0.5;
    return q * polynomial(q * q, kMid, 6) / polynomial(q * q, kMidUnder, 6);
}

} // namespace tracedesk::demo
