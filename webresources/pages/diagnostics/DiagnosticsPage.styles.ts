import { makeStyles } from "@fluentui/react-components";
import { LIST_PAGE, LIST_TABLE } from "../../shared/listPage.styles";

export const useStyles = makeStyles({ ...LIST_PAGE, ...LIST_TABLE });
