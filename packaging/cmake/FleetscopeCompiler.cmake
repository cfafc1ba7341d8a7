# Compiler settings shared by every target: language, warnings, sanitizers, ccache, linker, precompiled headers.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
    set(CMAKE_BUILD_TYPE RelWithDebInfo CACHE STRING "Build type" FORCE)
endif()

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    # Precompiled headers need the sloppiness; without NOHASHDIR a second clone would share nothing.
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env
        CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
        CCACHE_BASEDIR=${PROJECT_SOURCE_DIR} CCACHE_NOHASHDIR=1 ${CCACHE_PROGRAM})
endif()

find_program(MOLD_PROGRAM mold)
if(MOLD_PROGRAM AND CMAKE_SYSTEM_NAME STREQUAL Linux AND CMAKE_CXX_COMPILER_ID MATCHES "GNU|Clang")
    add_link_options(-fuse-ld=mold)
endif()

add_library(fleetscope_common INTERFACE)
target_include_directories(fleetscope_common INTERFACE ${PROJECT_SOURCE_DIR})
target_link_libraries(fleetscope_common INTERFACE Qt6::Core)
target_compile_definitions(fleetscope_common INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING QT_NO_FOREACH
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_DISABLE_DEPRECATED_BEFORE=0x060400)

add_library(fleetscope_warnings INTERFACE)
if(MSVC)
    target_compile_options(fleetscope_warnings INTERFACE /W4 /permissive- /utf-8 $<$<BOOL:${FLEETSCOPE_WERROR}>:/WX>)
else()
    target_compile_options(fleetscope_warnings INTERFACE
        -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor -Woverloaded-virtual
        -Wold-style-cast -Wcast-qual -Wformat=2 -Wundef -Wdouble-promotion -Wimplicit-fallthrough -Wextra-semi -Wno-missing-field-initializers # designated initializers leave defaults alone
        $<$<CXX_COMPILER_ID:GNU>:-Wduplicated-cond -Wlogical-op -Wsuggest-override>
        $<$<BOOL:${FLEETSCOPE_WERROR}>:-Werror>)
    add_compile_options(-fPIC) # also for executables, so that they can reuse the precompiled headers of the libraries
endif()

# From Qt 6.8 on, QTRY_VERIFY narrows a duration in the line of the test. Linked last, so it has the last word.
add_library(fleetscope_test_warnings INTERFACE)
target_compile_options(fleetscope_test_warnings INTERFACE $<$<NOT:$<BOOL:${MSVC}>>:-Wno-conversion>)

if(FLEETSCOPE_SANITIZE)
    list(JOIN FLEETSCOPE_SANITIZE "," sanitizers)
    add_compile_options(-fsanitize=${sanitizers} -fno-omit-frame-pointer -fno-sanitize-recover=undefined)
    add_link_options(-fsanitize=${sanitizers})
endif()

# Two precompiled headers, compiled once and reused by every target: core, and widgets for what draws.
function(fleetscope_pch_target name header)
    file(WRITE ${PROJECT_BINARY_DIR}/pch/${name}.cpp "")
    add_library(${name} OBJECT ${PROJECT_BINARY_DIR}/pch/${name}.cpp)
    target_link_libraries(${name} PRIVATE fleetscope_common fleetscope_warnings ${ARGN})
    target_precompile_headers(${name} PRIVATE ${PROJECT_SOURCE_DIR}/packaging/cmake/${header})
endfunction()

function(fleetscope_use_pch target)
    if(NOT FLEETSCOPE_PCH)
        return()
    endif()
    if("${ARGN}" MATCHES "Qt6::Widgets|Fleetscope::(style|widgets|shell|application|[a-z]+page)")
        set(pch fleetscope_pch_widgets)
        set(header pch_widgets.h)
        set(modules Qt6::Widgets)
    else()
        set(pch fleetscope_pch_core)
        set(header pch_core.h)
        set(modules)
    endif()
    if(NOT TARGET ${pch})
        fleetscope_pch_target(${pch} ${header} ${modules})
    endif()
    target_precompile_headers(${target} REUSE_FROM ${pch})
endfunction()

# AUTOMOC costs a scan on every build, so only targets with a Q_OBJECT have it; AUTOUIC only those with a .ui file.
function(fleetscope_automoc target)
    foreach(source IN LISTS ARGN)
        if(source MATCHES "\\.ui$")
            set_target_properties(${target} PROPERTIES AUTOUIC ON)
        endif()
        file(STRINGS ${source} macros REGEX "^ *Q_(OBJECT|GADGET|NAMESPACE)")
        if(macros)
            set_target_properties(${target} PROPERTIES AUTOMOC ON)
        endif()
    endforeach()
endfunction()

# Preset tidy: one source per header of a library, so that each header is known to compile alone.
function(fleetscope_check_headers target)
    set(units)
    foreach(header IN LISTS ARGN)
        if(header MATCHES "\\.h$")
            file(RELATIVE_PATH path ${PROJECT_SOURCE_DIR} ${CMAKE_CURRENT_SOURCE_DIR}/${header})
            set(unit ${PROJECT_BINARY_DIR}/headers/${path}.cpp)
            file(CONFIGURE OUTPUT ${unit} CONTENT "#include \"${path}\"\n#include \"${path}\"\n")
            list(APPEND units ${unit})
        endif()
    endforeach()
    if(units)
        add_library(${target}_headers OBJECT ${units})
        target_link_libraries(${target}_headers PRIVATE ${target} fleetscope_warnings)
    endif()
endfunction()
