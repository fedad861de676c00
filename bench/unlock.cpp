// Tells how long unlocking takes, and how much of it is the price of a guess at the password.
//   unlock STORE        a store as bench/open_cases makes it
// The derivation alone is the limit: it is bought on purpose (architecture.md asks for 0.5 to 1.5 s, and at most 0.5 s behind
// it).
#include "store/case_store.h"
#include "vault/kdf.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <iostream>
#include <utility>

using namespace tracedesk;

namespace {

constexpr int rounds = 5;

template<class Work> double medianSeconds(Work work)
{
    std::array<double, rounds> seconds{};
    for (double &one : seconds) {
        const auto start = std::chrono::steady_clock::now();
        work();
        one = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    }
    std::ranges::sort(seconds);
    return seconds[rounds / 2];
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 2) {
        std::cerr << "unlock STORE\n";
        return 2;
    }
    const auto password = [] { return vault::SecretBytes::copyOf("bench only"); };
    const double derivation =
        medianSeconds([&] { (void)vault::deriveKey(password(), vault::Salt{}, vault::KdfCost::production()); });
    bool opened = true;
    const double whole = medianSeconds([&] {
        const auto store = store::CaseStore::open(argv[1], {"bench", password()}, store::Environment::production());
        opened = opened && store.has_value();
    });
    if (!opened) {
        std::cerr << argv[1] << " did not open\n";
        return 1;
    }
    std::cout << "derivation_s " << derivation << "\nunlock_s " << whole << " (with closing)\nrest_s " << whole - derivation
              << "\nratio unlock/derivation " << whole / derivation << '\n';
}
