# What keeps QML from being compiled to C++, by qmllint's compiler category (docs/decisions/0011). One warning of it is let
# through: Qt 6.8 has no way to say that an invokable is final, so every call of one "can be shadowed".
# Usage: cmake -DQMLLINT=... -DARGUMENTS=response file of the qmllint target -DFOLDER=ui -P qml_compiler.cmake
cmake_minimum_required(VERSION 3.31)
execute_process(COMMAND "${QMLLINT}" --compiler warning "@${ARGUMENTS}" WORKING_DIRECTORY "${FOLDER}"
    OUTPUT_VARIABLE output ERROR_VARIABLE report RESULT_VARIABLE status)
string(APPEND report "${output}")
# Brackets and semicolons would split the list of lines elsewhere.
string(REPLACE ";" "," report "${report}")
string(REPLACE "[" "(" report "${report}")
string(REPLACE "]" ")" report "${report}")
string(REGEX MATCHALL "[^\n]*\\(compiler\\)" warnings "${report}")
set(faults "")
set(shadowed 0)
foreach(warning IN LISTS warnings)
    if(warning MATCHES "Member [A-Za-z]+ of .* can be shadowed \\(compiler\\)$")
        math(EXPR shadowed "${shadowed} + 1")
    else()
        string(APPEND faults "${warning}\n")
    endif()
endforeach()
if(faults)
    message(FATAL_ERROR "not compiled to C++:\n${faults}")
endif()
# With MaxWarnings=0 qmllint fails for those let through; where there are none, it has to succeed.
if(NOT status EQUAL 0 AND shadowed EQUAL 0)
    message(FATAL_ERROR "qmllint: ${status}\n${report}")
endif()
message(STATUS "QML compiler: no fault, ${shadowed} calls of invokables")
