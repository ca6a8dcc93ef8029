package org.entente.simulation.math;

import java.util.Optional;

/**
 * Java's incubating module {@code jdk.incubator.vector}. With {@code --add-modules}, Java has it from the start, and
 * prints a warning. Without, the module is loaded late where the JDK lets it: where {@code java.base} exports {@code
 * jdk.internal.module}, as to a jar whose manifest says {@code Add-Exports}.
 */
final class IncubatingModule {

    private static final String NAME = "jdk.incubator.vector";

    private IncubatingModule() {}

    /** Whether the module is there and wanted. The system property {@code entente.scalar} declines it. */
    static boolean isUsable() {
        return !Boolean.getBoolean("entente.scalar")
                && (ModuleLayer.boot().findModule(NAME).isPresent() || (isCompiledWell() && isLoaded()));
    }

    /**
     * Whether the JVM has the compiler that turns the module's classes into instructions; without, they are hundreds of
     * times slower than scalar code. The first compiler alone is an emulated client, and a JVM with JVMCI has another.
     */
    private static boolean isCompiledWell() {
        String info = property("java.vm.info");
        return property("java.vm.name").contains("Server VM")
                && info.startsWith("mixed mode")
                && !info.contains("emulated-client")
                && !property("java.vm.version").contains("jvmci");
    }

    private static String property(String name) {
        return Optional.ofNullable(System.getProperty(name)).orElse("");
    }

    /** Loads the module as the JVM loads those that it needs late. A JDK may lack the module, or refuse. */
    private static boolean isLoaded() {
        try {
            Class.forName("jdk.internal.module.Modules")
                    .getMethod("loadModule", String.class)
                    .invoke(null, NAME);
            return true;
        } catch (ReflectiveOperationException | RuntimeException | LinkageError refused) {
            return false;
        }
    }
}
