#pragma once

/// How long a test goes on that repeats what it does by chance, in one place. script/test does the usual; under a sanitizer,
/// where every step takes several times as long, a tenth of it; script/soak (TRACEDESK_SOAK=1) twenty times as much.
namespace tracedesk::tests {

[[nodiscard]] int rounds(int usual); ///< at least 1
/// Of points in a row each how-manieth is tried: `usual` in script/test, a seventh as many under a sanitizer, all in script/soak.
[[nodiscard]] int stride(int usual = 1);

} // namespace tracedesk::tests
