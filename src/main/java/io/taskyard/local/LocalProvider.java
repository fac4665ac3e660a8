package io.taskyard.local;

import java.util.List;
import java.util.ServiceLoader;

/**
 * Starts something that the local mode provides. Each is named in META-INF/services and nowhere else, so that whatever does
 * without them need not have the libraries they are made of: the package of a production image loads none, and a native
 * binary, which reads no such file, does not contain them.
 */
interface LocalProvider {

    /** The settings of which all are missing where it is wanted. */
    List<String> standsFor();

    Provision start(DataFolder folder);

    /** Those that there are, in the order in which they start. */
    static List<LocalProvider> all() {
        return ServiceLoader.load(LocalProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }
}
