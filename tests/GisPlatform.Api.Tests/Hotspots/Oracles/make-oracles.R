# Makes spdep.json: what R's package spdep says of three study areas. Needed only to make it again:
#   apt-get install r-cran-spdep r-cran-jsonlite && Rscript make-oracles.R
# Made with R 4.2.2 and spdep 1.2-7.
suppressMessages({ library(spdep); library(jsonlite) })
set.seed(20261123)

# Hexagons, points up, in axial coordinates: neighbours are one step away.
hexagons <- function(columns, rows) {
  cells <- expand.grid(q = seq_len(columns), r = seq_len(rows))
  list(x = cells$q + cells$r / 2, y = cells$r * sqrt(3) / 2)
}
oracle <- function(name, x, nb) {
  star <- nb2listw(include.self(nb), style = "B")
  rows <- nb2listw(nb, style = "W")
  z <- as.numeric(localG(x, star))
  p <- 2 * pnorm(abs(z), lower.tail = FALSE)
  local <- localmoran(x, rows, alternative = "two.sided", mlvar = TRUE)
  global <- moran.test(x, rows, randomisation = TRUE, alternative = "two.sided")
  perm <- localmoran_perm(x, rows, nsim = 9999, alternative = "two.sided")
  list(
    name = unbox(name), values = x, neighbours = lapply(nb, function(n) as.integer(n) - 1L),
    z = z, p = p, adjusted = p.adjust(p, "fdr"),
    localI = as.numeric(local[, "Ii"]), permutationZ = as.numeric(perm[, "Z.Ii"]), permutationP = as.numeric(perm[, "Pr(folded) Sim"]),
    globalI = unbox(global$estimate[["Moran I statistic"]]), globalExpected = unbox(global$estimate[["Expectation"]]),
    globalZ = unbox(as.numeric(global$statistic)), globalP = unbox(global$p.value))
}

hot <- hexagons(14, 12)
middle <- sqrt((hot$x - 10)^2 + (hot$y - 4)^2) < 2.5
sparse <- hexagons(9, 9)
spots <- cbind(runif(60), runif(60))
cases <- list(
  oracle("hexagons with a hot area", rpois(length(hot$x), ifelse(middle, 9, 2)), dnearneigh(cbind(hot$x, hot$y), 0, 1.01)),
  oracle("hexagons, two rings, mostly empty", rpois(length(sparse$x), 0.3), dnearneigh(cbind(sparse$x, sparse$y), 0, 2.01)),
  oracle("an irregular map with rates", rgamma(60, shape = 2) * (1 + 2 * (spots[, 1] > 0.6)), graph2nb(gabrielneigh(spots), sym = TRUE)))
writeLines(toJSON(setNames(cases, NULL), digits = NA, auto_unbox = FALSE), "spdep.json")
