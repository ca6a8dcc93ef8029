/**
 * Numbers that may be uncertain: the sealed family {@link org.entente.model.quantity.Quantity} (MODEL 2), a {@link
 * org.entente.model.quantity.Constant} or one record per distribution. Those with a density are {@link
 * org.entente.model.quantity.Continuous} and can be {@link org.entente.model.quantity.Truncated}: {@link
 * org.entente.model.quantity.Normal}, {@link org.entente.model.quantity.LogNormal}, {@link
 * org.entente.model.quantity.Uniform}, {@link org.entente.model.quantity.Triangular}, {@link
 * org.entente.model.quantity.Pert}, {@link org.entente.model.quantity.Beta}, {@link org.entente.model.quantity.Gamma} and
 * {@link org.entente.model.quantity.StudentT}. The others are {@link org.entente.model.quantity.Discrete}, {@link
 * org.entente.model.quantity.Empirical}, {@link org.entente.model.quantity.Metalog} and {@link
 * org.entente.model.quantity.Mixture}; a {@link org.entente.model.quantity.WeightPartition} cuts the unit interval by weights.
 * Every quantity has the {@link org.entente.model.quantity.Support} of its values, every field the {@link
 * org.entente.model.quantity.Range} that it allows. {@link org.entente.model.quantity.StandardNormal} computes the normal
 * distribution to full precision.
 */
@NullMarked
package org.entente.model.quantity;

import org.jspecify.annotations.NullMarked;
