# Signs the bundle for the hardened runtime, from the inside out, before the disk image is made of it. Without
# FLEETSCOPE_SIGN_IDENTITY ("Developer ID Application: …") nothing is signed: fine on the machine that built it.
set(identity "$ENV{FLEETSCOPE_SIGN_IDENTITY}")
if(NOT identity)
    message(STATUS "FLEETSCOPE_SIGN_IDENTITY is not set: the bundle is not signed.")
    return()
endif()
file(GLOB_RECURSE bundles LIST_DIRECTORIES true "${CPACK_TEMPORARY_INSTALL_DIRECTORY}/*.app")
list(FILTER bundles INCLUDE REGEX "\\.app$")
foreach(bundle IN LISTS bundles)
    file(GLOB_RECURSE inner "${bundle}/Contents/*.dylib")
    file(GLOB frameworks LIST_DIRECTORIES true "${bundle}/Contents/Frameworks/*.framework")
    foreach(part IN LISTS inner frameworks ITEMS "${bundle}")
        execute_process(COMMAND codesign --force --timestamp --options runtime
                                --entitlements "${CMAKE_CURRENT_LIST_DIR}/entitlements.plist" --sign "${identity}" "${part}"
                        COMMAND_ERROR_IS_FATAL ANY)
    endforeach()
    execute_process(COMMAND codesign --verify --deep --strict "${bundle}" COMMAND_ERROR_IS_FATAL ANY)
endforeach()
