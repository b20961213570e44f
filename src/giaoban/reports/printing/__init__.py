"""Reports as files that are no papers: the workbook beside the report."""
