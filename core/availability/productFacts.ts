import type { ItemProblem } from "../businesscentral/serviceProblem";
import type { ConnectionProblem } from "../connection/usableConnection";
import type { SalesProblem } from "../ports";
import type { PassedOver } from "./passedOver";
import type { ItemKnowledge } from "./itemKnowledge";
import type { Product } from "./readProduct";

/** Why there is no live figure. */
export type NotLive =
  | { readonly from: "connections"; readonly problem: SalesProblem }
  | { readonly from: "choice"; readonly reason: "none" | "several" | "noneForCompany" }
  | { readonly from: "connection"; readonly problem: ConnectionProblem; readonly companyName: string }
  | { readonly from: "businessCentral"; readonly problem: ItemProblem; readonly companyName: string };

/** Everything that is known of one product's availability; independent of any line's quantity, unit and date. */
export type ProductFacts =
  /** The question is under way. `product` is null until Sales has told it. */
  | { readonly kind: "asking"; readonly product: Product | null }
  | { readonly kind: "noProduct"; readonly problem: SalesProblem }
  /** By its type in Sales; Business Central was not asked. */
  | { readonly kind: "notStockItem"; readonly product: Product }
  | {
      readonly kind: "live";
      readonly product: Product;
      readonly item: ItemKnowledge;
      /** Sources before the one that answered, in the order asked, and why they did not. */
      readonly passedOver: readonly PassedOver[];
      readonly companyName: string;
      /** When Business Central was asked: the age of the figures. */
      readonly askedOn: Date;
    }
  /** Show `product.synchronisedOnHand` with `product.changedOn`, as what it is; it is never judged. */
  | {
      readonly kind: "notLive";
      readonly product: Product;
      readonly why: NotLive;
      readonly passedOver: readonly PassedOver[];
    };
