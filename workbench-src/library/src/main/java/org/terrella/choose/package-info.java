/** Small networks that choose among answers: which candidate is nearest to the truth, which of two methods to believe. */
package org.terrella.choose;
