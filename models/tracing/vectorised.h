#pragma once

/// Marks a hot function of which the loader picks the version for the processor at hand. Not under sanitizers:
/// the choice runs before their run-time is ready. The clones give the same results because the floor is
/// compiled without floating-point contraction.
#if defined(__SANITIZE_THREAD__) || defined(__SANITIZE_ADDRESS__)
#define TRACEDESK_CLONES
#else
#define TRACEDESK_CLONES [[gnu::target_clones("default", "arch=x86-64-v3", "arch=x86-64-v4")]]
#endif
