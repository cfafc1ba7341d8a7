# Has Apple check the disk image and staples the answer to it. Needs FLEETSCOPE_NOTARY_KEY (an App Store Connect API key, a
# .p8 file), FLEETSCOPE_NOTARY_KEY_ID and FLEETSCOPE_NOTARY_ISSUER; without them the image is left as it is.
if(NOT DEFINED ENV{FLEETSCOPE_NOTARY_KEY})
    message(STATUS "FLEETSCOPE_NOTARY_KEY is not set: the disk image is not notarised.")
    return()
endif()
foreach(image IN LISTS CPACK_PACKAGE_FILES)
    if(DEFINED ENV{FLEETSCOPE_SIGN_IDENTITY})
        execute_process(COMMAND codesign --timestamp --sign "$ENV{FLEETSCOPE_SIGN_IDENTITY}" "${image}"
                        COMMAND_ERROR_IS_FATAL ANY)
    endif()
    execute_process(COMMAND xcrun notarytool submit "${image}" --wait --key "$ENV{FLEETSCOPE_NOTARY_KEY}"
                            --key-id "$ENV{FLEETSCOPE_NOTARY_KEY_ID}" --issuer "$ENV{FLEETSCOPE_NOTARY_ISSUER}"
                    COMMAND_ERROR_IS_FATAL ANY)
    execute_process(COMMAND xcrun stapler staple "${image}" COMMAND_ERROR_IS_FATAL ANY)
endforeach()
