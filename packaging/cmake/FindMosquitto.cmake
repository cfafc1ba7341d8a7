# Finds the libmosquitto client library: target Mosquitto::Mosquitto, variable Mosquitto_VERSION.
find_path(Mosquitto_INCLUDE_DIR mosquitto.h)
find_library(Mosquitto_LIBRARY NAMES mosquitto)
if(Mosquitto_INCLUDE_DIR)
    file(STRINGS ${Mosquitto_INCLUDE_DIR}/mosquitto.h lines REGEX "#define LIBMOSQUITTO_(MAJOR|MINOR|REVISION) ")
    string(REGEX REPLACE "[^0-9;]+" "" Mosquitto_VERSION "${lines}")
    string(REPLACE ";" "." Mosquitto_VERSION "${Mosquitto_VERSION}")
endif()
include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(Mosquitto
    REQUIRED_VARS Mosquitto_LIBRARY Mosquitto_INCLUDE_DIR VERSION_VAR Mosquitto_VERSION)
if(Mosquitto_FOUND AND NOT TARGET Mosquitto::Mosquitto)
    add_library(Mosquitto::Mosquitto UNKNOWN IMPORTED)
    set_target_properties(Mosquitto::Mosquitto PROPERTIES
        IMPORTED_LOCATION ${Mosquitto_LIBRARY} INTERFACE_INCLUDE_DIRECTORIES ${Mosquitto_INCLUDE_DIR})
endif()
mark_as_advanced(Mosquitto_INCLUDE_DIR Mosquitto_LIBRARY)
