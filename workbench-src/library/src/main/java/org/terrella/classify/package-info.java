/** Networks that classify photos into pieces of the Earth: what they are trained on, their losses, how a bench finds them. */
package org.terrella.classify;
