# The generated values that tests of the window and frames of bench/ show; bench/ is there in presets without tests too.
include_guard(GLOBAL)
set(folder "${PROJECT_SOURCE_DIR}/tests/ui")
add_library(tracedesk_generated STATIC EXCLUDE_FROM_ALL "${folder}/generated_case.cpp" "${folder}/generated_case.h"
    "${folder}/generated_cluster.cpp" "${folder}/generated_cluster.h"
    "${folder}/generated_epidemic.cpp" "${folder}/generated_epidemic.h")
target_include_directories(tracedesk_generated PUBLIC "${PROJECT_SOURCE_DIR}")
target_link_libraries(tracedesk_generated PUBLIC tracedesk_view PRIVATE tracedesk_flags)
