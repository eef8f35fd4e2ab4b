package org.terrella.locate.method;

import java.util.function.BiFunction;
import org.terrella.lmm.Sampling;
import org.terrella.locate.PoolSize;

/**
 * What a bench says where settings leave it open.
 *
 * @param size how many prompts, answers and retrieved places the paper takes on a query set
 * @param sampling how the language model of a role is asked, by its role and by how a paper asks
 */
public record BenchDefaults(PoolSize size, BiFunction<String, Sampling, Sampling> sampling) {

    /**
     * Of a bench whose language models are asked as papers ask.
     *
     * @param size the numbers of a query set
     * @return the defaults
     */
    public static BenchDefaults of(PoolSize size) {
        return new BenchDefaults(size, (role, said) -> said);
    }
}
