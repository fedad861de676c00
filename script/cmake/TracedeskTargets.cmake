# The kinds of target there are: a floor (one static library a folder), a program, a test.

add_library(tracedesk_flags INTERFACE)
target_compile_options(tracedesk_flags INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor -Woverloaded-virtual
    $<$<BOOL:${TRACEDESK_WERROR}>:-Werror>)
# The oldest processor supported; hot loops add clones for newer ones.
target_compile_options(tracedesk_flags INTERFACE -march=x86-64-v2)
if(TRACEDESK_SANITIZER STREQUAL "address")
    target_compile_options(tracedesk_flags INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_link_options(tracedesk_flags INTERFACE -fsanitize=address,undefined)
elseif(TRACEDESK_SANITIZER STREQUAL "thread")
    target_compile_options(tracedesk_flags INTERFACE -fsanitize=thread -fno-omit-frame-pointer)
    target_link_options(tracedesk_flags INTERFACE -fsanitize=thread)
endif()

# tracedesk_floor(NAME SOURCES ... DEPENDS floors and libraries)
# Includes are written from models/ ("epi/case.h"); the edges are the link lines.
function(tracedesk_floor name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;DEPENDS;PRIVATE")
    add_library(tracedesk_${name} STATIC ${arg_SOURCES})
    target_include_directories(tracedesk_${name} PUBLIC "${PROJECT_SOURCE_DIR}/models")
    target_link_libraries(tracedesk_${name} PUBLIC ${arg_DEPENDS} PRIVATE tracedesk_flags ${arg_PRIVATE})
endfunction()

# tracedesk_program(NAME SOURCES ... DEPENDS ...)
function(tracedesk_program name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;DEPENDS")
    add_executable(${name} ${arg_SOURCES})
    target_include_directories(${name} PRIVATE "${PROJECT_SOURCE_DIR}")
    target_link_libraries(${name} PRIVATE tracedesk_flags ${arg_DEPENDS})
endfunction()

# tracedesk_test(NAME SOURCES ... DEPENDS ... [PROGRAMS ...] [THREADS] [TIMEOUT seconds] [LABELS ...])
# A Qt Test program. Sources name no header: the test class stands in the source, moc includes it.
# PROGRAMS are the targets it starts.
# THREADS says that what it tests starts threads of its own: only such a test is made for ThreadSanitizer.
# Fixtures, programs and real data are found by tests/support/places.h.
function(tracedesk_test name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "THREADS" "TIMEOUT" "SOURCES;DEPENDS;PROGRAMS;LABELS")
    if(TRACEDESK_SANITIZER STREQUAL "thread" AND NOT arg_THREADS)
        return()
    endif()
    add_executable(${name} ${arg_SOURCES})
    set_target_properties(${name} PROPERTIES AUTOMOC ON RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/tests")
    target_include_directories(${name} PRIVATE "${PROJECT_SOURCE_DIR}")
    target_link_libraries(${name} PRIVATE tracedesk_flags ${arg_DEPENDS} tracedesk_test_places Qt6::Test)
    if(arg_PROGRAMS)
        add_dependencies(${name} ${arg_PROGRAMS})
    endif()
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES LABELS "${arg_LABELS}"
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;TSAN_OPTIONS=suppressions=${PROJECT_SOURCE_DIR}/script/tsan.supp")
    if(arg_TIMEOUT)
        set_tests_properties(${name} PROPERTIES TIMEOUT ${arg_TIMEOUT})
    endif()
endfunction()
