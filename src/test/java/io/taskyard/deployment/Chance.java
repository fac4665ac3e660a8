package io.taskyard.deployment;

import java.lang.reflect.Modifier;
import java.util.HashSet;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Tells types of which an object is random, or a thread, or has either in it. */
final class Chance {

    private Chance() {}

    static boolean isIn(Class<?> type) {
        return isIn(type, new HashSet<>());
    }

    private static boolean isIn(Class<?> type, Set<Class<?>> seen) {
        if (!seen.add(type) || type.isPrimitive()) {
            return false;
        }
        return RandomGenerator.class.isAssignableFrom(type)
                || Thread.class.isAssignableFrom(type)
                || !type.getName().startsWith("java.")
                        && Stream.<Class<?>>iterate(type, one -> one != null, Class::getSuperclass)
                                .flatMap(one -> Stream.of(one.getDeclaredFields()))
                                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                                .anyMatch(field -> isIn(field.getType(), seen));
    }
}
