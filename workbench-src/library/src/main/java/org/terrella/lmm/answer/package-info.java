/** Places that answers state, in whatever form. */
package org.terrella.lmm.answer;
