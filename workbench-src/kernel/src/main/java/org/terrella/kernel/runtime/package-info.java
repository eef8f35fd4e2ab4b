/**
 * What cells call without importing it; names and signatures are those of IJava's runtime.
 */
package org.terrella.kernel.runtime;
