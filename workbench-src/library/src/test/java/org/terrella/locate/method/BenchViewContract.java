package org.terrella.locate.method;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Method;
import java.util.Arrays;

/** What is asked of a view of a bench that changes some of what it lends. */
public final class BenchViewContract {

    private BenchViewContract() {}

    /** A method that is inherited would make again, under a key of the view, what the bench has already. */
    public static void lendsEverythingItself(Class<? extends BenchView> view) {
        for (Method method : BenchView.class.getMethods()) {
            assertEquals(
                    1,
                    Arrays.stream(view.getDeclaredMethods())
                            .filter(own -> own.getName().equals(method.getName())
                                    && Arrays.equals(own.getParameterTypes(), method.getParameterTypes()))
                            .count(),
                    method.toString());
        }
    }
}
