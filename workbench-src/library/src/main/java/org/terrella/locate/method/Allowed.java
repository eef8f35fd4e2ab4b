package org.terrella.locate.method;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The values that a setting may have, beside what its type allows. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Allowed {

    /**
     * The least number.
     *
     * @return included; no limit if there is none
     */
    double min() default Double.NEGATIVE_INFINITY;

    /**
     * The greatest number.
     *
     * @return included; no limit if there is none
     */
    double max() default Double.POSITIVE_INFINITY;

    /**
     * A number that must be exceeded.
     *
     * @return not included; no limit if there is none
     */
    double above() default Double.NEGATIVE_INFINITY;

    /**
     * The words that a text may be.
     *
     * @return all of them; any text if there are none
     */
    String[] words() default {};
}
