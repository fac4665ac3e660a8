package io.taskyard.support;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles a class that must not be, outside the tree, where neither the build nor the application finds it. */
public final class Planted {

    private static final Pattern NAME = Pattern.compile("class (\\w+)");

    private static final Path CODE = Path.of("target", "classes");

    private Planted() {}

    /** The classes of the application and, in addition, the one of this source. */
    public static JavaClasses compile(Path folder, String source) {
        Matcher name = NAME.matcher(source);
        if (!name.find()) {
            throw new IllegalArgumentException(source);
        }
        JavaFileObject file =
                new SimpleJavaFileObject(
                        URI.create("string:///" + name.group(1) + ".java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source;
                    }
                };
        var options = List.of("-d", folder.toString(), "-proc:none", "-cp", System.getProperty("java.class.path"));
        boolean compiled = ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, null, options, null, List.of(file))
                .call();
        if (!compiled) {
            throw new IllegalArgumentException(source);
        }
        return new ClassFileImporter().importPaths(folder, CODE);
    }
}
