# The Debian package: `cpack -G DEB` in a build folder, best one of the preset `release`. What is in it is what
# `cmake --install` installs, with the papers that Debian asks for; what it needs is what the programs link with and
# the packages that .ci/packages lists for the program.
set(CMAKE_SKIP_INSTALL_ALL_DEPENDENCY ON)  # package what was built; build nothing on the way
set(CPACK_PACKAGE_NAME trellis)
set(CPACK_PACKAGE_CONTACT "Trellis contributors <trellis@users.noreply.github.com>")
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
  OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "log therapy sessions, see progress, print summaries")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION "\
Trellis is for psychotherapists who help people move from codependence to
interdependence. A session is logged in minutes, and what was recorded shows
the progress of each client and of each relationship, on five paths.
.
The practice is one file, sealed with a passphrase. No network is ever used.
.
This package has the program with its window and trellisctl, which does the
same from the command line.")

# Reports cannot be printed without Lato, and GTK draws no dot in a chosen radio button without its reader of SVG; the
# other fonts are for scripts that Lato lacks.
set(indispensable fonts-lato librsvg2-common)
file(STRINGS ${PROJECT_SOURCE_DIR}/.ci/packages at_run_time REGEX "^program ")
list(TRANSFORM at_run_time REPLACE "^program +" "")
list(REMOVE_ITEM at_run_time ${indispensable})
list(JOIN at_run_time ", " CPACK_DEBIAN_PACKAGE_RECOMMENDS)
list(JOIN indispensable ", " CPACK_DEBIAN_PACKAGE_DEPENDS)

configure_file(${CMAKE_CURRENT_LIST_DIR}/changelog.in ${PROJECT_BINARY_DIR}/package/changelog @ONLY)
execute_process(COMMAND ${GZIP} -9nkf ${PROJECT_BINARY_DIR}/package/changelog COMMAND_ERROR_IS_FATAL ANY)
install(FILES ${CMAKE_CURRENT_LIST_DIR}/copyright ${PROJECT_BINARY_DIR}/package/changelog.gz
  DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/trellis)
include(CPack)
